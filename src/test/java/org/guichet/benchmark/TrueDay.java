package org.guichet.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.forecast.DayAhead;
import org.guichet.domain.forecast.ExpectedVisit;
import org.guichet.domain.forecast.SyntheticDays;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.domain.queue.WaitingTicket;

/** A day as it really goes, with durations that no forecast has seen: plain, slow, and with the queue that the desks use. */
final class TrueDay {

    private static final Map<Procedure, Double> MEDIAN_MINUTES = Map.of(
            Procedure.CARD_PICKUP, 6.0,
            Procedure.VISA_VALIDATION, 8.0,
            Procedure.BIOMETRICS, 9.0,
            Procedure.FIRST_FILING, 18.0,
            Procedure.RENEWAL, 13.0,
            Procedure.ASYLUM, 24.0,
            Procedure.NATURALISATION, 22.0);
    private static final double SPREAD = 0.5;

    private record Event(Instant at, int desk, Optional<Ticket> comes) {}

    private TrueDay() {}

    /** Log-normal, as service times of desks are. */
    static Duration service(Random random, Procedure procedure, double pace) {
        double minutes = MEDIAN_MINUTES.getOrDefault(procedure, 10.0) * Math.exp(SPREAD * random.nextGaussian()) * pace;
        return Duration.ofMillis(Math.round(Math.min(minutes, 300) * 60_000));
    }

    /** People come eight minutes early, give or take ten. */
    static Duration offset(Random random) {
        return Duration.ofSeconds(Math.round(60 * (-8 + 10 * random.nextGaussian())));
    }

    static Instant lastLeaves(DayAhead day, PriorityPolicy policy, Random random, double pace, Instant doorsClose) {
        PriorityQueue<Event> events = new PriorityQueue<>(
                Comparator.comparing(Event::at).thenComparing(each -> each.comes().isEmpty()).thenComparingInt(Event::desk));
        arrivals(day, random, doorsClose).forEach(ticket -> events.add(
                new Event(ticket.admission().admittedAt(), 0, Optional.of(ticket))));
        for (int desk = 0; desk < day.desks().size(); desk++) {
            events.add(new Event(day.now(), desk, Optional.empty()));
        }
        List<Integer> idle = new ArrayList<>();
        WaitingQueue queue = WaitingQueue.of(day.waiting(), policy);
        Instant last = day.now();
        while (!events.isEmpty()) {
            Event event = events.remove();
            if (event.comes().isPresent()) {
                Ticket ticket = event.comes().get();
                queue = queue.with(new WaitingTicket(ticket, policy.virtualArrival(ticket)));
                idle.forEach(desk -> events.add(new Event(event.at(), desk, Optional.empty())));
                idle.clear();
                continue;
            }
            Optional<WaitingTicket> next = queue.next(event.desk() + 1, day.desks().get(event.desk()).skills());
            if (next.isEmpty()) {
                idle.add(event.desk());
                continue;
            }
            queue = queue.without(next.get());
            Instant leaves = event.at().plus(service(random, next.get().ticket().admission().procedure(), pace));
            last = leaves.isAfter(last) ? leaves : last;
            events.add(new Event(leaves.plus(day.changeover()), event.desk(), Optional.empty()));
        }
        return last;
    }

    private static List<Ticket> arrivals(DayAhead day, Random random, Instant doorsClose) {
        List<Ticket> tickets = new ArrayList<>();
        for (ExpectedVisit visit : day.expected()) {
            Instant at = visit.slot().plus(offset(random));
            if (random.nextDouble() < visit.showUp() && at.isAfter(day.now()) && !at.isAfter(doorsClose)) {
                Admission admission = new Admission(
                        SyntheticDays.DAY, "B" + tickets.size(), 1, visit.procedure(), null, visit.slot(), at, visit.legalDeadline(),
                        visit.priorityNeed(), visit.employmentAtStake());
                tickets.add(new Ticket(admission, 1, List.of(TicketPlace.ofBaseData(at))));
            }
        }
        return tickets;
    }
}
