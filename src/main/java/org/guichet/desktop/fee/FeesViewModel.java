package org.guichet.desktop.fee;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.fee.Fee;
import org.guichet.domain.fee.FeeAct.FeeSet;
import org.guichet.domain.fee.FeeKey;
import org.guichet.domain.fee.FeeTable;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.fee.FeeActs;

/** The site's fee table; each change is saved by itself and can be taken back. */
final class FeesViewModel {

    private final FeeActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<List<Fee>> lines = new SimpleObjectProperty<>(List.of());
    private final Deque<Before> done = new ArrayDeque<>();

    /** @param line what stood there; empty where nothing did */
    private record Before(FeeKey key, LocalDate from, Optional<Fee> line) {}

    FeesViewModel(FeeActs acts, DeskSession session, ActRunner runner) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
    }

    /** Empty until they are read. */
    ReadOnlyObjectProperty<List<Fee>> lines() {
        return lines;
    }

    void refresh() {
        runner.read(() -> acts.read().run(session), result -> runner.settle(result, this::show));
    }

    void save(FeeKey key, FeeSet line, Runnable then) {
        Before before = before(key, line.from());
        record(() -> acts.change().set(session, key, line), Notice.undoable("fees.saved"), () -> {
            done.push(before);
            then.run();
        });
    }

    void withdraw(Fee line) {
        Before before = before(line.key(), line.from());
        record(() -> acts.change().withdraw(session, line.key(), line.from()), Notice.undoable("fees.withdrawn"), () -> done.push(before));
    }

    /** @return whether there was a change of this room to take back */
    boolean undo() {
        Before last = done.peek();
        if (last == null) {
            return false;
        }
        Supplier<Result<FeeTable>> back = last.line()
                .<Supplier<Result<FeeTable>>>map(line -> () -> acts.change().set(
                        session, line.key(), new FeeSet(line.from(), line.until(), line.cents(), line.source())))
                .orElse(() -> acts.change().withdraw(session, last.key(), last.from()));
        record(back, Notice.done("fees.undone"), done::pop);
        return true;
    }

    private Before before(FeeKey key, LocalDate from) {
        return new Before(key, from, lines.get().stream()
                .filter(fee -> fee.key().equals(key) && fee.from().equals(from))
                .findFirst());
    }

    private void record(Supplier<Result<FeeTable>> act, Notice said, Runnable then) {
        runner.run(act, table -> {
            then.run();
            show(table);
            runner.tell(said);
        });
    }

    private void show(FeeTable table) {
        lines.set(table.lines());
    }
}
