package org.guichet.desktop.document;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
import org.guichet.workflow.demonstration.SpecimenPapers;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.document.DocumentActs;
import org.guichet.workflow.document.DocumentPictures.Seen;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;

/** The document that was read last, and how it agrees with the file of the person at the desk. */
public final class DocumentViewModel {

    private final DocumentActs acts;
    private final Optional<SpecimenPapers> specimens;
    private final Predicate<String> present;
    private final DeskSession session;
    private final ActRunner runner;
    private final WorkInHand work;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Waiting());
    private final Deque<Taken> taken = new ArrayDeque<>();
    private int presented;

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
         * @param others on the same picture
         */
        record Shown(ReadDocument document, @Nullable PersonFile person, List<DatumComparison> rows, List<ReadDocument> others)
                implements State {}
    }

    /** @param present in a demonstration, holds a code before the simulated reader that is open; false where none is */
    public DocumentViewModel(DeskActs acts, DeskSession session, ActRunner runner, WorkInHand work, Predicate<String> present) {
        this.acts = acts.documents();
        this.specimens = acts.specimens();
        this.present = present;
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
        compare(document, List.of());
    }

    /** Another one of the same picture; the one in view is among the others then. */
    void showInstead(ReadDocument other) {
        if (state.get() instanceof State.Shown shown) {
            List<ReadDocument> rest = new ArrayList<>(shown.others());
            rest.remove(other);
            rest.add(shown.document());
            compare(other, rest);
        }
    }

    public void text(String text) {
        state.set(new State.Reading());
        runner.lookUp(() -> listed(acts.examine().text(session, text)), result -> take(result, "document.nothing.text"));
    }

    boolean hasSpecimens() {
        return specimens.isPresent();
    }

    /** In a demonstration: somebody hands a signed document over, each time another; before the simulated reader that is open. */
    void presentSpecimen() {
        PersonFile person = work.file().get();
        long holder = person == null ? 1 : person.person().id();
        int nth = presented++;
        specimens.ifPresent(papers -> runner.read(() -> papers.signed(holder, nth), code -> {
            if (!present.test(code)) {
                text(code);
            }
        }));
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

    private Result<List<ReadDocument>> read(Seen seen) {
        return switch (seen) {
            case Seen.Codes(var codes) -> acts.examine().codes(session, codes);
            case Seen.Bytes(String latin) -> listed(acts.examine().bytes(session, latin));
            case Seen.Unreadable() -> Result.done(List.of());
        };
    }

    private static Result<List<ReadDocument>> listed(Result<Optional<ReadDocument>> one) {
        return switch (one) {
            case Result.Done<Optional<ReadDocument>>(var document) -> Result.done(document.stream().toList());
            case Result.Refused<Optional<ReadDocument>>(var why, String detail) -> Result.refused(why, detail);
            case Result.NotSaved<Optional<ReadDocument>>(var trouble) -> new Result.NotSaved<>(trouble);
        };
    }

    private void take(Result<List<ReadDocument>> result, String nothing) {
        state.set(new State.Waiting());
        runner.settle(result, read -> {
            if (read.isEmpty()) {
                state.set(new State.Nothing(nothing));
            } else {
                compare(read.getFirst(), read.subList(1, read.size()));
            }
        });
    }

    /** Again after something was saved, or with another person at the desk. */
    public void refresh() {
        if (state.get() instanceof State.Shown shown) {
            compare(shown.document(), shown.others());
        }
    }

    private void compare(ReadDocument document, List<ReadDocument> others) {
        PersonFile person = work.file().get();
        if (person == null) {
            List<DatumComparison> rows = DatumComparison.alone(document);
            state.set(new State.Shown(document, null, rows, others));
            return;
        }
        runner.lookUp(() -> acts.examine().compare(session, document, person),
                result -> runner.settle(result, rows -> state.set(new State.Shown(document, person, rows, others))));
    }

    /** Takes the datum into the file of the person at the desk. */
    public void takeOver(DatumKind kind) {
        if (state.get() instanceof State.Shown(var document, var person, var _, var _) && person != null) {
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
