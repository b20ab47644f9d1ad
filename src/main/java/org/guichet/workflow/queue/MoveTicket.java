package org.guichet.workflow.queue;

import java.util.List;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** What a desk does with a ticket after it was called: recall, hold, no-show, put back, finish. Each can be undone. */
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

    public Result<Ticket> hold(DeskSession session, TicketId id, HoldReason reason) {
        return move(session, id, new TicketAct.Held(session.desk().number(), reason));
    }

    public Result<Ticket> markMissed(DeskSession session, TicketId id) {
        return move(session, id, new TicketAct.Missed(session.desk().number()));
    }

    public Result<Ticket> putBack(DeskSession session, TicketId id) {
        return move(session, id, new TicketAct.PutBack(session.desk().number()));
    }

    public Result<Ticket> finish(DeskSession session, TicketId id) {
        return move(session, id, new TicketAct.Served(session.desk().number()));
    }

    private Result<Ticket> move(DeskSession session, TicketId id, TicketAct act) {
        return session.<Ticket>lacks(Permission.CALL).orElseGet(() -> {
            Outcome outcome = ledger.record(session.login(), List.of(new Proposal(id.aggregate(), act)));
            return Result.of(outcome, _ -> book.find(id).orElseThrow());
        });
    }
}
