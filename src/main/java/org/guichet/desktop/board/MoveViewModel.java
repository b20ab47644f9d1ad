package org.guichet.desktop.board;

import java.time.Instant;
import java.util.function.Supplier;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketMoves;
import org.guichet.workflow.Result;
import org.guichet.workflow.steering.MoveInQueue;

/** What a supervisor does to one ticket, and back. */
final class MoveViewModel {

    private final BoardViewModel board;
    private final MoveInQueue move;

    MoveViewModel(BoardViewModel board) {
        this.board = board;
        this.move = board.acts().steering().move();
    }

    void pin(Ticket ticket, String reason, Instant until) {
        run(ticket, "move.pinned", () -> move.pinNext(board.session(), ticket.id(), reason, until));
    }

    void give(Ticket ticket, int minutes, String reason, Instant until) {
        run(ticket, "move.given", () -> move.give(board.session(), ticket.id(), minutes, reason, until));
    }

    void takeBack(Ticket ticket) {
        board.takeBack(() -> move.undo(board.session(), ticket.id()), "move.undone", ticket.admission().number());
    }

    private void run(Ticket ticket, String told, Supplier<Result<TicketMoves>> act) {
        board.runner().run(act, _ -> board.done(told, () -> takeBack(ticket), ticket.admission().number()));
    }
}
