package org.guichet.desktop.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.door.Doors;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.forecast.ReadBoard;
import org.jspecify.annotations.Nullable;

/** The day as a supervisor sees it, and what they did to it in this room: that can be taken back, one step after another. */
final class BoardViewModel {

    /** A forecast grows old by itself, without anybody's act. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** @param from the act that it takes back */
    private record WayBack(Object from, Runnable act) {}

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<ReadBoard.@Nullable View> view = new SimpleObjectProperty<>();
    private final Deque<WayBack> waysBack = new ArrayDeque<>();
    private boolean reading;
    private boolean stale;

    BoardViewModel(DeskActs acts, DeskSession session, ActRunner runner) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
    }

    /** Null until it was read for the first time. */
    ReadOnlyObjectProperty<ReadBoard.@Nullable View> view() {
        return view;
    }

    DeskActs acts() {
        return acts;
    }

    DeskSession session() {
        return session;
    }

    ActRunner runner() {
        return runner;
    }

    /** Reads the day again; many requests while one reading is under way make one more reading. */
    void refresh() {
        if (reading) {
            stale = true;
            return;
        }
        reading = true;
        runner.forecast(() -> acts.steering().board().run(session), result -> {
            reading = false;
            runner.settle(result, view::set);
            if (stale) {
                stale = false;
                refresh();
            }
        });
    }

    void refreshIfOld() {
        ReadBoard.View now = view.get();
        Instant old = acts.clock().instant().minus(FRESH);
        if (now != null && now.at().isBefore(old)) {
            refresh();
        }
    }

    void closeDoors(String reason) {
        runner.run(
                () -> acts.door().move().close(session, reason),
                doors -> done("board.doorsClosed", last(doors), () -> takeBack(
                        last(doors), () -> acts.door().move().open(session, ""), "board.doorsOpened")));
    }

    void openDoors() {
        runner.run(() -> acts.door().move().open(session, ""), doors -> done("board.doorsOpened", last(doors), () -> {
            String reason = doors.moves().reversed().stream().filter(move -> !move.opened()).findFirst().orElseThrow().reason();
            takeBack(last(doors), () -> acts.door().move().close(session, reason), "board.doorsClosed");
        }));
    }

    private static OperationId last(Doors doors) {
        return doors.moves().getLast().madeBy();
    }

    /**
     * Tells what was done, and keeps the way back.
     *
     * @param act by which it is known, of whatever kind
     */
    void done(String key, Object act, Runnable wayBack, Object... arguments) {
        waysBack.push(new WayBack(act, wayBack));
        runner.tell(Notice.undoable(key, arguments));
    }

    /** Where it is refused, because somebody else was quicker, there is no way back any more either. */
    <T> void takeBack(Object from, Supplier<Result<T>> act, String told, Object... arguments) {
        waysBack.removeIf(way -> way.from().equals(from));
        runner.run(act, _ -> runner.tell(Notice.done(told, arguments)));
    }

    /** @return false where nothing was done in this room that is not taken back already */
    boolean undo() {
        if (waysBack.isEmpty()) {
            return false;
        }
        waysBack.pop().act().run();
        return true;
    }
}
