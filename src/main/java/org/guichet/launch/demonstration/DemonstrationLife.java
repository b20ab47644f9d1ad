package org.guichet.launch.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.guichet.domain.door.RoomLevel;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.DeskRefusal;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/**
 * Lets the demonstration day go on: people arrive for their slots, and the other desks call and finish. Ordinary acts, all of
 * them, and none unless {@link #goOn} is called.
 */
public final class DemonstrationLife {

    /** After a pause, those who became due meanwhile come in small groups. */
    private static final int ARRIVALS_AT_ONCE = 3;

    private static final Duration UNHEARD_CALL = Duration.ofMinutes(3);
    private static final int USUAL_MINUTES = 10;

    private final DeskActs acts;
    private final QueueBook book;
    private final StaffDirectory staff;
    private final Clock clock;
    private final Map<Long, PlannedVisit> visits;
    private final IntPredicate deskInUse;
    /** Whoever was refused at the door, or let in: nobody is sent there twice. */
    private final Set<Long> sentToTheDoor = new HashSet<>();

    /** @param deskInUse the desks where a real person works: they are left alone */
    DemonstrationLife(DeskActs acts, QueueBook book, List<PlannedVisit> visits, IntPredicate deskInUse) {
        this.acts = acts;
        this.book = book;
        this.staff = acts.staff();
        this.clock = acts.clock();
        this.visits = visits.stream().collect(Collectors.toMap(PlannedVisit::applicantId, Function.identity()));
        this.deskInUse = deskInUse;
    }

    /** What has become due since the last time: a few arrivals, and one act at each desk. */
    public void goOn() {
        List<Ticket> tickets = book.tickets(LocalDateTime.now(clock).toLocalDate());
        letIn(tickets);
        for (ServiceDesk desk : staff.desks()) {
            if (desk.number() > DemonstrationSite.NEWCOMERS_DESKS && !deskInUse.test(desk.number())) {
                work(desk, tickets);
            }
        }
    }

    /** While the room is full they wait outside. */
    private void letIn(List<Ticket> tickets) {
        DeskSession door = session(reception(), door());
        for (PlannedVisit visit : due(tickets)) {
            if (acts.door().read().run().level() == RoomLevel.FULL) {
                return;
            }
            sentToTheDoor.add(visit.applicantId());
            acts.queue().admit().run(door, visit.applicantId(), visit.priorityNeed());
        }
    }

    private List<PlannedVisit> due(List<Ticket> tickets) {
        LocalDateTime now = LocalDateTime.now(clock);
        Set<Long> admitted =
                tickets.stream().map(ticket -> ticket.admission().applicantId()).collect(Collectors.toSet());
        return visits.values().stream()
                .filter(visit -> visit.comes()
                        && visit.arrival().isBefore(now)
                        && visit.slot().toLocalDate().equals(now.toLocalDate()))
                .filter(visit -> !admitted.contains(visit.applicantId()) && !sentToTheDoor.contains(visit.applicantId()))
                .sorted(Comparator.comparing(PlannedVisit::arrival).thenComparingInt(PlannedVisit::index))
                .limit(ARRIVALS_AT_ONCE)
                .toList();
    }

    private void work(ServiceDesk desk, List<Ticket> tickets) {
        DeskSession session = session(MorningAtDesks.agentOf(desk, staff.agents()), desk.number());
        Optional<Ticket> inHand = tickets.stream()
                .filter(ticket -> ticket.status() == TicketStatus.CALLED && ticket.isAt(desk.number()))
                .findFirst();
        if (inHand.isEmpty()) {
            callNext(session);
            return;
        }
        Ticket ticket = inHand.get();
        PlannedVisit visit = visits.get(ticket.admission().applicantId());
        if (visit != null && !visit.hearsTheCall()) {
            if (isOver(ticket, UNHEARD_CALL)) {
                acts.queue().move().markMissed(session, ticket.id());
            }
        } else if (isOver(ticket, Duration.ofMinutes(visit == null ? USUAL_MINUTES : visit.serviceMinutes()))) {
            acts.queue().move().finish(session, ticket.id());
        }
    }

    /** Somebody takes over a desk that was closed; one on pause waits for whoever put it there. */
    private void callNext(DeskSession session) {
        boolean closed = acts.queue().call().run(session) instanceof Result.Refused<Ticket> refused
                && refused.reason() == DeskRefusal.DESK_CLOSED;
        if (closed) {
            acts.deskState().run(session, DeskState.OPEN);
        }
    }

    private boolean isOver(Ticket ticket, Duration takes) {
        return ticket.place().since().plus(takes).isBefore(clock.instant());
    }

    private DeskSession session(Agent agent, int desk) {
        ServiceDesk at = staff.desks().stream()
                .filter(each -> each.number() == desk)
                .findFirst()
                .orElseThrow();
        return new DeskSession(agent, at, clock.instant());
    }

    /** A desk where no real person works, as far as there is one: what they undo must be their own. */
    private int door() {
        return staff.desks().stream()
                .map(ServiceDesk::number)
                .filter(number -> !deskInUse.test(number))
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    private Agent reception() {
        return staff.agents().stream()
                .filter(agent -> agent.role() == Role.RECEPTION)
                .findFirst()
                .orElseThrow();
    }
}
