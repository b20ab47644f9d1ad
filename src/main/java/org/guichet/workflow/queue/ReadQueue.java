package org.guichet.workflow.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Shows today's queue. While the store is out of reach, those who are another desk's share stand aside: F2 leaves them alone. */
public final class ReadQueue {

    private final QueueBook book;
    private final ApplicantRegister register;
    private final SteeringBook steering;
    private final DeskBook desks;
    private final Together together;
    private final Clock clock;

    public ReadQueue(
            QueueBook book, ApplicantRegister register, SteeringBook steering, DeskBook desks, Together together, Clock clock) {
        this.book = book;
        this.register = register;
        this.steering = steering;
        this.desks = desks;
        this.together = together;
        this.clock = clock;
    }

    public Result<QueueView> run(DeskSession session) {
        return session.<QueueView>lacks(Permission.SEE_QUEUE).orElseGet(() -> Result.done(read(session)));
    }

    private QueueView read(DeskSession session) {
        LocalDate day = LocalDate.now(clock);
        List<Ticket> tickets = book.tickets(day);
        int desk = session.desk().number();
        List<Ticket> mine = together.shareOf(session.desk(), tickets);
        WaitingQueue waiting = WaitingQueue.of(mine, steering.at(day, clock.instant())).at(desk);
        Set<TicketId> share = mine.stream().map(Ticket::id).collect(Collectors.toSet());
        Optional<Ticket> inHand = inHand(tickets, desk);
        List<Ticket> aside = tickets.stream()
                .filter(ticket -> isAside(ticket, desk) || !share.contains(ticket.id()))
                .sorted(Comparator.comparing((Ticket ticket) -> ticket.place().since())
                        .reversed()
                        .thenComparing(Ticket::id))
                .toList();
        int served = (int) tickets.stream()
                .filter(ticket -> ticket.status() == TicketStatus.SERVED)
                .count();
        Set<Long> people = new HashSet<>();
        waiting.rows().forEach(row -> people.add(row.ticket().admission().applicantId()));
        aside.forEach(ticket -> people.add(ticket.admission().applicantId()));
        inHand.ifPresent(ticket -> people.add(ticket.admission().applicantId()));
        return new QueueView(day, waiting, inHand, aside, desks.on(day, desk), served, register.findAll(people));
    }

    private static boolean isAside(Ticket ticket, int desk) {
        return switch (ticket.status()) {
            case HELD, MISSED -> true;
            case WAITING -> ticket.place().isForOtherThan(desk);
            case CALLED, SERVED, WITHDRAWN -> false;
        };
    }

    static Optional<Ticket> inHand(Collection<Ticket> tickets, int desk) {
        return tickets.stream()
                .filter(ticket -> ticket.status() == TicketStatus.CALLED && ticket.isAt(desk))
                .max(Comparator.comparing((Ticket ticket) -> ticket.place().since()));
    }
}
