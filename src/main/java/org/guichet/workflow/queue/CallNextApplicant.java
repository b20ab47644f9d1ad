package org.guichet.workflow.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** "Next": the first waiting ticket that the desk has the skill for. Also calls one chosen ticket. */
public final class CallNextApplicant {

    private final QueueBook book;
    private final SteeringBook steering;
    private final DeskBook desks;
    private final Ledger ledger;
    private final Clock clock;

    public CallNextApplicant(QueueBook book, SteeringBook steering, DeskBook desks, Ledger ledger, Clock clock) {
        this.book = book;
        this.steering = steering;
        this.desks = desks;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Result<Ticket> run(DeskSession session) {
        return session.<Ticket>lacks(Permission.CALL).orElseGet(() -> {
            List<Ticket> today = book.tickets(LocalDate.now(clock));
            Optional<Result<Ticket>> cannot = cannot(session, today);
            if (cannot.isPresent()) {
                return cannot.get();
            }
            return WaitingQueue.of(today, steering.at(LocalDate.now(clock), clock.instant()))
                    .next(session.desk().number(), session.desk().skills())
                    .map(WaitingTicket::ticket)
                    .map(ticket -> call(session, ticket))
                    .orElseGet(() -> Result.refused(TicketRefusal.NOBODY_WAITING));
        });
    }

    /** Calls this one out of turn, or back from hold or from the missed. */
    public Result<Ticket> run(DeskSession session, TicketId chosen) {
        return session.<Ticket>lacks(Permission.CALL)
                .orElseGet(() -> cannot(session, book.tickets(LocalDate.now(clock)))
                        .orElseGet(() -> book.find(chosen)
                                .map(ticket -> call(session, ticket))
                                .orElseGet(() -> Result.refused(TicketRefusal.TICKET_UNKNOWN))));
    }

    /** While it has somebody, or is not open. */
    private Optional<Result<Ticket>> cannot(DeskSession session, List<Ticket> today) {
        int desk = session.desk().number();
        return switch (desks.on(LocalDate.now(clock), desk).state()) {
            case OPEN -> busy(session, today);
            case PAUSED -> Optional.of(Result.refused(DeskRefusal.DESK_ON_PAUSE, String.valueOf(desk)));
            case CLOSED -> Optional.of(Result.refused(DeskRefusal.DESK_CLOSED, String.valueOf(desk)));
        };
    }

    private static Optional<Result<Ticket>> busy(DeskSession session, List<Ticket> today) {
        return ReadQueue.inHand(today, session.desk().number())
                .filter(ticket -> ticket.status() == TicketStatus.CALLED)
                .map(ticket -> Result.refused(
                        TicketRefusal.DESK_IS_BUSY, ticket.admission().number()));
    }

    private Result<Ticket> call(DeskSession session, Ticket ticket) {
        TicketAct act = MatterOrder.call(session.desk(), ticket);
        Outcome outcome = ledger.record(session.login(), List.of(new Proposal(ticket.aggregate(), act)));
        return Result.of(outcome, _ -> book.find(ticket.id()).orElseThrow());
    }
}
