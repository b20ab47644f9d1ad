package org.guichet.workflow.queue;

import java.time.Instant;
import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.jspecify.annotations.Nullable;

/** What a desk does with a ticket after it was called: recall, hold, transfer, no-show, put back, finish. Each can be undone. */
public final class MoveTicket {

    private final QueueBook book;
    private final Ledger ledger;

    public MoveTicket(QueueBook book, Ledger ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    public Result<Ticket> recall(DeskSession session, TicketId id) {
        return move(session, id, new TicketAct.Recalled(session.desk().number()));
    }

    /** @param backAt when the person said they would be back; null where they did not */
    public Result<Ticket> hold(DeskSession session, TicketId id, HoldReason reason, @Nullable Instant backAt) {
        return move(session, id, new TicketAct.Held(session.desk().number(), reason, backAt));
    }

    /** To the desk that is to call the person next. */
    public Result<Ticket> transfer(DeskSession session, TicketId id, int to) {
        return move(session, id, new TicketAct.Transferred(session.desk().number(), to));
    }

    /** To any desk that serves that matter. */
    public Result<Ticket> transfer(DeskSession session, TicketId id, Procedure skill) {
        return move(session, id, new TicketAct.TransferredToSkill(session.desk().number(), skill));
    }

    public Result<Ticket> markMissed(DeskSession session, TicketId id) {
        return move(session, id, new TicketAct.Missed(session.desk().number()));
    }

    public Result<Ticket> putBack(DeskSession session, TicketId id) {
        return move(session, id, new TicketAct.PutBack(session.desk().number()));
    }

    /** The matter in hand. Where others are left the desk goes on with one that it serves, or the person waits for the next desk. */
    public Result<Ticket> finish(DeskSession session, TicketId id) {
        return session.<Ticket>lacks(Permission.CALL).orElseGet(() -> book.find(id)
                .map(ticket -> move(session, id, MatterOrder.finish(session.desk(), ticket, ticket.inHand())))
                .orElseGet(() -> Result.refused(TicketRefusal.TICKET_UNKNOWN)));
    }

    private Result<Ticket> move(DeskSession session, TicketId id, TicketAct act) {
        return session.<Ticket>lacks(Permission.CALL).orElseGet(() -> {
            Outcome outcome = ledger.record(session.login(), List.of(new Proposal(id.aggregate(), act)));
            return Result.of(outcome, _ -> book.find(id).orElseThrow());
        });
    }
}
