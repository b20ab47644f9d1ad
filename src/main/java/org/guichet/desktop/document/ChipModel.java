package org.guichet.desktop.document;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.document.chip.ChipKey;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.chip.ChipActs;
import org.guichet.workflow.chip.ChipAnswer;
import org.guichet.workflow.chip.ChipFault;
import org.guichet.workflow.chip.ChipReaders;
import org.guichet.workflow.chip.ChipSeen;
import org.guichet.workflow.chip.ChipStep;
import org.jspecify.annotations.Nullable;

/** The reading of one chip: its progress, what became of it, and the zone that it was opened with. */
public final class ChipModel {

    private final ChipActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Supplier<@Nullable ReadDocument> shown;
    private final BiConsumer<ChipSeen, @Nullable ReadDocument> then;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Idle());
    private @Nullable ReadDocument zone;
    private int reading;

    /** What is to be said of the reading. */
    public sealed interface State {

        record Idle() implements State {}

        /** Nothing on the screen opens a chip, and no number was typed. */
        record KeyMissing() implements State {}

        record Reading(ChipStep step, int percent) implements State {}

        record Failed(ChipFault fault) implements State {}
    }

    /**
     * The reading of chips beside documents.
     *
     * @param shown the document in view; null where there is none
     * @param then told of what was read, and of the zone that was read before; null where there was none
     */
    ChipModel(
            ChipActs acts, DeskSession session, ActRunner runner, Supplier<@Nullable ReadDocument> shown,
            BiConsumer<ChipSeen, @Nullable ReadDocument> then) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.shown = shown;
        this.then = then;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state;
    }

    boolean isReading() {
        return state.get() instanceof State.Reading;
    }

    /** @param typed number on the front of a card; the zone in view is taken where it is empty */
    void read(String typed) {
        ReadDocument document = shown.get();
        if (document != null && document.isZoneAlone()) {
            zone = document;
        } else if (document != null && !document.isChip()) {
            zone = null;
        }
        ReadDocument printed = zone;
        Optional<ChipKey> key = typed.isBlank()
                ? Optional.ofNullable(printed).map(ReadDocument::mrz).flatMap(ChipKey::of) : ChipKey.ofCard(typed);
        key.ifPresentOrElse(each -> read(each, printed), () -> state.set(new State.KeyMissing()));
    }

    /** With a zone that was read elsewhere. */
    void readOf(ReadDocument printed) {
        zone = printed;
        Optional.ofNullable(printed.mrz()).flatMap(ChipKey::of)
                .ifPresentOrElse(each -> read(each, printed), () -> state.set(new State.KeyMissing()));
    }

    private void read(ChipKey key, @Nullable ReadDocument printed) {
        int mine = ++reading;
        state.set(new State.Reading(ChipStep.WAITING, 0));
        acts.readers().read("", key, new ChipReaders.Watcher() {
            @Override
            public void at(ChipStep step, int percent) {
                FxThread.run(() -> tell(mine, new State.Reading(step, percent)));
            }

            @Override
            public void ended(ChipAnswer answer) {
                FxThread.run(() -> end(mine, answer, printed));
            }
        });
    }

    private void tell(int which, State now) {
        if (which == reading && isReading()) {
            state.set(now);
        }
    }

    private void end(int which, ChipAnswer answer, @Nullable ReadDocument printed) {
        if (which != reading || !isReading()) {
            if (answer instanceof ChipAnswer.Read(var content)) {
                content.wipe();
            }
            return;
        }
        switch (answer) {
            case ChipAnswer.Failed(var fault, var _) -> state.set(new State.Failed(fault));
            case ChipAnswer.Read(var content) -> runner.lookUp(
                    () -> acts.read().run(session, content, printed == null ? null : printed.mrz()), result -> {
                        if (which == reading) { // nobody has turned to another document meanwhile
                            state.set(new State.Idle());
                            runner.settle(result, seen -> then.accept(seen, printed));
                        }
                    });
        }
    }

    /** What is being read is given up. */
    void cancel() {
        reading++;
        acts.readers().stop();
        state.set(new State.Idle());
    }

    /** Another document, another chip. */
    void forget() {
        if (isReading()) {
            cancel();
        }
        state.set(new State.Idle());
        zone = null;
    }
}
