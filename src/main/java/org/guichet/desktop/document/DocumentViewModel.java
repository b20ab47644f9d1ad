package org.guichet.desktop.document;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.file.WorkInHand;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.reading.DatumComparison;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.document.DocumentActs;
import org.guichet.workflow.document.DocumentPictures.Seen;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;

/** The document that was read last, and how it agrees with the file of the person at the desk. */
public final class DocumentViewModel {

    private final DocumentActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final WorkInHand work;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Waiting());
    private final Deque<Taken> taken = new ArrayDeque<>();

    private record Taken(long applicantId, DatumKind kind) {}

    /** What the screen shows. */
    public sealed interface State {

        record Waiting() implements State {}

        record Reading() implements State {}

        /** @param key what could not be read, with its remedy */
        record Nothing(String key) implements State {}

        /**
         * @param person whose file it is held against; null where none is open
         * @param rows all that the document says, beside the file where one is open
         */
        record Shown(ReadDocument document, @Nullable PersonFile person, List<DatumComparison> rows) implements State {}
    }

    public DocumentViewModel(DocumentActs acts, DeskSession session, ActRunner runner, WorkInHand work) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.work = work;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state;
    }

    public void clear() {
        state.set(new State.Waiting());
    }

    public void show(ReadDocument document) {
        compare(document);
    }

    public void text(String text) {
        state.set(new State.Reading());
        runner.lookUp(() -> acts.examine().text(session, text), result -> take(result, "document.nothing.text"));
    }

    public void file(Path file) {
        picture(() -> acts.pictures().file(file));
    }

    /** @param pixels row by row, each as 0xAARRGGBB */
    public void pixels(int width, int height, int[] pixels) {
        picture(() -> acts.pictures().pixels(width, height, pixels));
    }

    private void picture(Supplier<Seen> look) {
        state.set(new State.Reading());
        runner.lookUp(() -> read(look.get()), result -> take(result, "document.nothing.picture"));
    }

    private Result<Optional<ReadDocument>> read(Seen seen) {
        return switch (seen) {
            case Seen.Codes(var codes) -> acts.examine().codes(session, codes);
            case Seen.Bytes(String latin) -> acts.examine().bytes(session, latin);
            case Seen.Unreadable() -> Result.done(Optional.empty());
        };
    }

    private void take(Result<Optional<ReadDocument>> result, String nothing) {
        state.set(new State.Waiting());
        runner.settle(result, read -> read.ifPresentOrElse(this::compare, () -> state.set(new State.Nothing(nothing))));
    }

    /** Again after something was saved, or with another person at the desk. */
    public void refresh() {
        if (state.get() instanceof State.Shown shown) {
            compare(shown.document());
        }
    }

    private void compare(ReadDocument document) {
        PersonFile person = work.file().get();
        if (person == null) {
            List<DatumComparison> rows = DatumComparison.alone(document);
            state.set(new State.Shown(document, null, rows));
            return;
        }
        runner.lookUp(() -> acts.examine().compare(session, document, person),
                result -> runner.settle(result, rows -> state.set(new State.Shown(document, person, rows))));
    }

    /** Takes the datum into the file of the person at the desk. */
    public void takeOver(DatumKind kind) {
        if (state.get() instanceof State.Shown(var document, var person, var _) && person != null) {
            long id = person.person().id();
            runner.run(() -> acts.takeOver().run(session, id, document, kind), _ -> {
                taken.push(new Taken(id, kind));
                runner.tell(Notice.undoable("document.taken", document.data().getOrDefault(kind, "")));
                refresh();
            });
        }
    }

    /** @return whether there was something taken over to take back */
    public boolean undo() {
        Taken last = taken.poll();
        if (last == null) {
            return false;
        }
        runner.run(() -> acts.takeOver().undo(session, last.applicantId(), last.kind()), _ -> {
            runner.tell(Notice.done("document.takenBack"));
            refresh();
        });
        return true;
    }
}
