package org.guichet.launch.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.domain.staff.ServiceDesk;

/**
 * Plays a morning: each desk takes the first waiting ticket that it has the skill for, as "next" would, until the moment at
 * which the demonstration opens.
 */
final class PlayedMorning {

    private static final Duration BETWEEN_TWO = Duration.ofSeconds(40);
    private static final Duration UNHEARD_CALL = Duration.ofMinutes(3);

    private final List<WaitingTicket> admitted;
    private final Map<String, PlannedVisit> visits;
    private final Instant opening;
    private final Instant now;
    private final Instant newcomersSince;

    /**
     * @param newcomersSince from when on desks 1 and 2 stand free, for whoever tries the demonstration out
     */
    PlayedMorning(Map<Ticket, PlannedVisit> admitted, PriorityPolicy policy, Instant opening, Instant now, Instant newcomersSince) {
        this.admitted = admitted.keySet().stream()
                .map(ticket -> new WaitingTicket(ticket, policy.virtualArrival(ticket)))
                .sorted()
                .toList();
        this.visits = new HashMap<>();
        admitted.forEach((ticket, visit) -> visits.put(ticket.admission().number(), visit));
        this.opening = opening;
        this.now = now;
        this.newcomersSince = newcomersSince;
    }

    private record FreeDesk(ServiceDesk desk, Instant at) {}

    /** @param pace what the service times are multiplied by */
    List<Ticket> play(List<ServiceDesk> desks, double pace) {
        List<WaitingTicket> waiting = new ArrayList<>(admitted);
        List<Ticket> after = new ArrayList<>();
        PriorityQueue<FreeDesk> free = new PriorityQueue<>(
                Comparator.comparing(FreeDesk::at).thenComparingInt(each -> each.desk().number()));
        desks.forEach(desk -> free.add(new FreeDesk(desk, opening)));
        for (FreeDesk next = free.poll(); next != null; next = free.poll()) {
            serve(next, waiting, after, pace).ifPresent(free::add);
        }
        waiting.forEach(ticket -> after.add(ticket.ticket()));
        return after;
    }

    /** When the desk is free again; empty where it is not before now. */
    private Optional<FreeDesk> serve(FreeDesk free, List<WaitingTicket> waiting, List<Ticket> after, double pace) {
        ServiceDesk desk = free.desk();
        Instant end = desk.number() <= DemonstrationSite.NEWCOMERS_DESKS ? newcomersSince : now;
        if (!free.at().isBefore(end)) {
            return Optional.empty();
        }
        List<WaitingTicket> fitting = waiting.stream()
                .filter(each -> each.ticket().mayGoTo(desk.number(), desk.skills()))
                .toList();
        Optional<WaitingTicket> first = fitting.stream()
                .filter(each -> !each.ticket().admission().admittedAt().isAfter(free.at()))
                .findFirst();
        if (first.isEmpty()) {
            return fitting.stream()
                    .map(each -> each.ticket().admission().admittedAt())
                    .min(Comparator.naturalOrder())
                    .map(arrival -> new FreeDesk(desk, arrival));
        }
        Ticket ticket = first.get().ticket();
        PlannedVisit visit = visits.get(ticket.admission().number());
        boolean heard = visit == null || visit.hearsTheCall();
        double minutes = (visit == null ? 10 : visit.serviceMinutes()) * pace;
        Instant over = free.at().plus(heard ? Duration.ofSeconds(Math.round(minutes * 60)) : UNHEARD_CALL);
        if (over.isAfter(end) && desk.number() <= DemonstrationSite.NEWCOMERS_DESKS) {
            return Optional.empty();
        }
        waiting.remove(first.get());
        TicketStatus ends = over.isAfter(now) ? TicketStatus.CALLED : heard ? TicketStatus.SERVED : TicketStatus.MISSED;
        after.add(moved(ticket, desk.number(), free.at(), ends, over));
        return over.isAfter(now) ? Optional.empty() : Optional.of(new FreeDesk(desk, over.plus(BETWEEN_TWO)));
    }

    private static Ticket moved(Ticket ticket, int desk, Instant at, TicketStatus status, Instant over) {
        List<TicketPlace> places = new ArrayList<>(ticket.places());
        places.add(new TicketPlace(null, null, TicketStatus.CALLED, desk, at, 1, 0, null));
        if (status != TicketStatus.CALLED) {
            places.add(new TicketPlace(null, null, status, desk, over, 1, 0, null));
        }
        return new Ticket(ticket.admission(), ticket.version(), places);
    }
}
