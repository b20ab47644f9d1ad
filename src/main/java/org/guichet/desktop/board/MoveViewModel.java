package org.guichet.desktop.board;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.queue.NotesMenu;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.MoveRefusal;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.SupervisorMove;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketMoves;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.workflow.Result;
import org.guichet.workflow.steering.MoveInQueue;

/** What a supervisor does to one ticket, and back. */
final class MoveViewModel implements NotesMenu.Notes {

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

    /** The move that is in force. */
    void takeBack(WaitingTicket row) {
        SupervisorMove inForce = row.arrival().move();
        if (inForce == null) {
            board.runner().tell(ActRunner.refusal(MoveRefusal.NO_MOVE_TO_UNDO, ""));
        } else {
            takeBack(row.ticket(), inForce.madeBy());
        }
    }

    private void takeBack(Ticket ticket, OperationId made) {
        board.takeBack(
                made, () -> move.undo(board.session(), ticket.id(), made), "move.undone", ticket.admission().number());
    }

    @Override
    public void needs(Ticket ticket, Set<PriorityNeed> needs) {
        note("note.needs", () -> board.acts().queue().note().needs(board.session(), ticket.id(), needs));
    }

    @Override
    public void addMatter(Ticket ticket, Procedure procedure) {
        note("note.matter", () -> board.acts().queue().note().addMatter(board.session(), ticket.id(), procedure));
    }

    private void note(String told, Supplier<Result<Ticket>> act) {
        board.runner().run(act, noted -> Optional.ofNullable(noted.place().madeBy()).ifPresent(made -> {
            String number = noted.admission().number();
            board.done(told, made, () -> board.takeBack(
                    made, () -> board.acts().queue().undo().run(board.session()), "note.undone", number), number);
        }));
    }

    private void run(Ticket ticket, String told, Supplier<Result<TicketMoves>> act) {
        board.runner().run(act, moves -> moves.last().map(SupervisorMove::madeBy).ifPresent(made ->
                board.done(told, made, () -> takeBack(ticket, made), ticket.admission().number())));
    }
}
