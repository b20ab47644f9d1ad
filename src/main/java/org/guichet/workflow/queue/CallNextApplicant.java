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
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** "Next": the first waiting ticket that the desk has the skill for. Also calls one chosen ticket. */
public final class CallNextApplicant {

    private final QueueBook book;
    private final SteeringBook steering;
    private final Ledger ledger;
    private final Clock clock;

    public CallNextApplicant(QueueBook book, SteeringBook steering, Ledger ledger, Clock clock) {
        this.book = book;
        this.steering = steering;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Result<Ticket> run(DeskSession session) {
        return session.<Ticket>lacks(Permission.CALL).orElseGet(() -> {
            List<Ticket> today = book.tickets(LocalDate.now(clock));
            Optional<Result<Ticket>> busy = busy(session, today);
            if (busy.isPresent()) {
                return busy.get();
            }
            return WaitingQueue.of(today, steering.at(LocalDate.now(clock), clock.instant()))
                    .next(session.desk().number(), session.desk().skills())
                    .map(WaitingTicket::ticket)
                    .map(ticket -> call(session, ticket.id()))
                    .orElseGet(() -> Result.refused(TicketRefusal.NOBODY_WAITING));
        });
    }

    /** Calls this one out of turn, or back from hold or from the missed. */
    public Result<Ticket> run(DeskSession session, TicketId chosen) {
        return session.<Ticket>lacks(Permission.CALL)
                .orElseGet(() -> busy(session, book.tickets(LocalDate.now(clock)))
                        .orElseGet(() -> call(session, chosen)));
    }

    private Optional<Result<Ticket>> busy(DeskSession session, List<Ticket> today) {
        return ReadQueue.inHand(today, session.desk().number())
                .filter(ticket -> ticket.status() == TicketStatus.CALLED)
                .map(ticket -> Result.refused(
                        TicketRefusal.DESK_IS_BUSY, ticket.admission().number()));
    }

    private Result<Ticket> call(DeskSession session, TicketId id) {
        TicketAct act = new TicketAct.Called(session.desk().number());
        Outcome outcome = ledger.record(session.login(), List.of(new Proposal(id.aggregate(), act)));
        return Result.of(outcome, _ -> book.find(id).orElseThrow());
    }
}
