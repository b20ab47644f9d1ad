package org.guichet.desktop.checklist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.Piece;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.checklist.WriteChecklist;
import org.jspecify.annotations.Nullable;

/** A procedure's checklist as it is being written: nothing holds before it is published as a version, which can be taken back. */
final class ChecklistsViewModel {

    private final WriteChecklist act;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<Procedure> procedure = new SimpleObjectProperty<>(Procedure.VISA_VALIDATION);
    private final ObjectProperty<@Nullable Checklist> inForce = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Piece>> draft = new SimpleObjectProperty<>(List.of());
    private final Deque<Checklist> before = new ArrayDeque<>();

    ChecklistsViewModel(WriteChecklist act, DeskSession session, ActRunner runner) {
        this.act = act;
        this.session = session;
        this.runner = runner;
        procedure.addListener((_, _, _) -> read());
    }

    ObjectProperty<Procedure> procedure() {
        return procedure;
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<@Nullable Checklist> inForce() {
        return inForce;
    }

    ReadOnlyObjectProperty<List<Piece>> draft() {
        return draft;
    }

    boolean isChanged() {
        Checklist now = inForce.get();
        return now != null && !now.pieces().equals(draft.get());
    }

    /** What is being written is kept. */
    void refresh() {
        if (!isChanged()) {
            read();
        }
    }

    private void read() {
        Procedure asked = procedure.get();
        runner.read(() -> act.current(session, asked), result -> runner.settle(result, this::show));
    }

    private void show(Checklist list) {
        if (list.procedure() == procedure.get()) {
            inForce.set(list);
            draft.set(list.pieces());
        }
    }

    /** Takes the place of the piece with the same short name, or comes last. */
    void put(Piece piece) {
        List<Piece> pieces = new ArrayList<>(draft.get());
        int place = placeOf(piece);
        if (place < 0) {
            pieces.add(piece);
        } else {
            pieces.set(place, piece);
        }
        draft.set(List.copyOf(pieces));
    }

    void remove(Piece piece) {
        draft.set(draft.get().stream().filter(each -> !each.id().equals(piece.id())).toList());
    }

    /** @param by -1 for one place up, 1 for one down */
    void move(Piece piece, int by) {
        int place = placeOf(piece);
        int to = place + by;
        if (place >= 0 && to >= 0 && to < draft.get().size()) {
            List<Piece> pieces = new ArrayList<>(draft.get());
            pieces.add(to, pieces.remove(place));
            draft.set(List.copyOf(pieces));
        }
    }

    private int placeOf(Piece piece) {
        return draft.get().stream().map(Piece::id).toList().indexOf(piece.id());
    }

    void publish(String reason, Runnable then) {
        Checklist known = inForce.get();
        List<Piece> pieces = draft.get();
        Procedure of = procedure.get();
        runner.run(() -> act.run(session, of, pieces, reason), list -> {
            if (known != null) {
                before.push(known);
            }
            show(list);
            runner.tell(Notice.undoable("checklists.published", list.version()));
            then.run();
        });
    }

    /**
     * @param reason why it is taken back, as any version has one
     * @return whether there was a version of this room to take back
     */
    boolean undo(String reason) {
        Checklist last = before.peek();
        if (last == null) {
            return false;
        }
        runner.run(() -> act.run(session, last.procedure(), last.pieces(), reason), list -> {
            before.pop();
            show(list);
            runner.tell(Notice.done("checklists.undone", list.version()));
        });
        return true;
    }
}
