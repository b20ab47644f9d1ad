package org.guichet.launch.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.DeskSession;

/** Lets the demonstration day go on: people arrive for their slots, and the other desks call and finish. Ordinary acts, all of them. */
public final class DemonstrationLife {

    private final DeskActs acts;
    private final QueueBook book;
    private final StaffDirectory staff;
    private final Clock clock;
    private final Map<Long, PlannedVisit> visits;
    private final IntPredicate deskInUse;

    /** @param deskInUse the desks where a real person works: they are left alone */
    DemonstrationLife(
            DeskActs acts, QueueBook book, List<PlannedVisit> visits, IntPredicate deskInUse) {
        this.acts = acts;
        this.book = book;
        this.staff = acts.staff();
        this.clock = acts.clock();
        this.visits = visits.stream().collect(Collectors.toMap(PlannedVisit::applicantId, Function.identity()));
        this.deskInUse = deskInUse;
    }

    /** What has become due since the last time: at most one arrival and one act at each desk. */
    public void goOn() {
        LocalDate day = LocalDate.now(clock);
        List<Ticket> tickets = book.tickets(day);
        arrival(tickets).ifPresent(visit -> acts.queue()
                .admit()
                .run(session(reception(), 1), visit.applicantId(), visit.priorityNeed()));
        for (ServiceDesk desk : staff.desks()) {
            if (desk.number() > 2 && !deskInUse.test(desk.number())) {
                work(desk, tickets);
            }
        }
    }

    private Optional<PlannedVisit> arrival(List<Ticket> tickets) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Long> admitted =
                tickets.stream().map(ticket -> ticket.admission().applicantId()).toList();
        return visits.values().stream()
                .filter(visit -> visit.comes() && visit.arrival().isBefore(now) && visit.slot().toLocalDate().equals(now.toLocalDate()))
                .filter(visit -> !admitted.contains(visit.applicantId()))
                .min(Comparator.comparing(PlannedVisit::arrival));
    }

    private void work(ServiceDesk desk, List<Ticket> tickets) {
        DeskSession session = session(agentOf(desk), desk.number());
        Optional<Ticket> inHand = tickets.stream()
                .filter(ticket -> ticket.status() == TicketStatus.CALLED && ticket.isAt(desk.number()))
                .findFirst();
        if (inHand.isEmpty()) {
            acts.queue().call().run(session);
        } else if (isDone(inHand.get())) {
            acts.queue().move().finish(session, inHand.get().id());
        }
    }

    private boolean isDone(Ticket ticket) {
        PlannedVisit visit = visits.get(ticket.admission().applicantId());
        int minutes = visit == null ? 10 : visit.serviceMinutes();
        return ticket.place().since().plus(Duration.ofMinutes(minutes)).isBefore(clock.instant());
    }

    private DeskSession session(Agent agent, int desk) {
        ServiceDesk at = staff.desks().stream()
                .filter(each -> each.number() == desk)
                .findFirst()
                .orElseThrow();
        return new DeskSession(agent, at, clock.instant());
    }

    private Agent reception() {
        return staff.agents().stream()
                .filter(agent -> agent.role() == Role.RECEPTION)
                .findFirst()
                .orElseThrow();
    }

    private Agent agentOf(ServiceDesk desk) {
        List<Agent> agents =
                staff.agents().stream().filter(agent -> agent.role() == Role.AGENT).toList();
        return agents.get(desk.number() % agents.size());
    }
}
