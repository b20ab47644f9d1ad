package org.guichet.workflow.steering;

import java.time.Instant;
import java.util.List;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.MoveAct;
import org.guichet.domain.queue.MoveRefusal;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketMoves;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Moves one waiting ticket against the policy, with a reason and an end, and back. */
public final class MoveInQueue {

    private final QueueBook queue;
    private final SteeringBook steering;
    private final Ledger ledger;

    public MoveInQueue(QueueBook queue, SteeringBook steering, Ledger ledger) {
        this.queue = queue;
        this.steering = steering;
        this.ledger = ledger;
    }

    /** Called before all that are not pinned, until then. */
    public Result<TicketMoves> pinNext(DeskSession session, TicketId ticket, String reason, Instant until) {
        return move(session, ticket, new MoveAct.PinnedNext(reason.strip(), until));
    }

    /** @param minutes earlier, or negative for later */
    public Result<TicketMoves> give(DeskSession session, TicketId ticket, int minutes, String reason, Instant until) {
        return move(session, ticket, new MoveAct.MinutesGiven(minutes, reason.strip(), until));
    }

    /** @param seen the move that the supervisor sees as the last one: nobody else's is taken back by mistake */
    public Result<TicketMoves> undo(DeskSession session, TicketId ticket, OperationId seen) {
        return session.<TicketMoves>lacks(Permission.STEER_QUEUE)
                .orElseGet(() -> record(session, ticket, new MoveAct.MoveUndone(seen)));
    }

    /** Takes back the last move of the ticket, whoever made it. */
    public Result<TicketMoves> undo(DeskSession session, TicketId ticket) {
        return session.<TicketMoves>lacks(Permission.STEER_QUEUE).orElseGet(() -> steering.moves(ticket)
                .last()
                .map(last -> record(session, ticket, new MoveAct.MoveUndone(last.madeBy())))
                .orElseGet(() -> Result.refused(MoveRefusal.NO_MOVE_TO_UNDO)));
    }

    private Result<TicketMoves> move(DeskSession session, TicketId id, MoveAct act) {
        return session.<TicketMoves>lacks(Permission.STEER_QUEUE).orElseGet(() -> {
            Ticket ticket = queue.find(id).orElse(null);
            if (ticket == null) {
                return Result.refused(TicketRefusal.TICKET_UNKNOWN);
            }
            return ticket.status().waits() ? record(session, id, act) : Result.refused(MoveRefusal.MOVE_NOT_WAITING);
        });
    }

    private Result<TicketMoves> record(DeskSession session, TicketId id, MoveAct act) {
        Outcome outcome = ledger.record(session.login(), List.of(new Proposal(TicketMoves.aggregateOf(id), act)));
        return Result.of(outcome, _ -> steering.moves(id));
    }
}
