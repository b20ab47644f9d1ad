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
import org.guichet.workflow.chip.ChipSeen;
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
    private final ChipModel chip;
    private @Nullable ChipSeen seen;
    private int presented;
    private int laid;

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
         * @param chip what belongs to the document where it is a chip; null for all else
         */
        record Shown(
                ReadDocument document, @Nullable PersonFile person, List<DatumComparison> rows, List<ReadDocument> others,
                @Nullable ChipSeen chip) implements State {}
    }

    /** @param present in a demonstration, holds a code before the simulated reader that is open; false where none is */
    public DocumentViewModel(DeskActs acts, DeskSession session, ActRunner runner, WorkInHand work, Predicate<String> present) {
        this.acts = acts.documents();
        this.specimens = acts.specimens();
        this.present = present;
        this.session = session;
        this.runner = runner;
        this.work = work;
        chip = new ChipModel(this.acts.chips(), session, runner, this::inView, this::take);
    }

    private @Nullable ReadDocument inView() {
        return state.get() instanceof State.Shown shown ? shown.document() : null;
    }

    public ChipModel chip() {
        return chip;
    }

    /** The zone that was read before stands beside its chip, to be gone back to. */
    private void take(ChipSeen read, @Nullable ReadDocument zone) {
        forgetChip();
        seen = read;
        compare(read.document(), zone == null ? List.of() : List.of(zone));
    }

    /** Its photograph is nobody's to see any more. */
    private void forgetChip() {
        ChipSeen before = seen;
        seen = null;
        if (before != null) {
            before.wipe();
        }
    }

    private void begin(State now) {
        chip.forget();
        forgetChip();
        state.set(now);
    }

    public ReadOnlyObjectProperty<State> state() {
        return state;
    }

    public void clear() {
        begin(new State.Waiting());
    }

    public void show(ReadDocument document) {
        begin(new State.Reading());
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
        begin(new State.Reading());
        runner.lookUp(() -> listed(acts.examine().text(session, text)), result -> take(result, "document.nothing.text"));
    }

    /** A zone that was read for a procedure: shown, and its chip read at once. */
    public void readChipOf(String zone) {
        begin(new State.Reading());
        runner.lookUp(() -> listed(acts.examine().text(session, zone)), result -> {
            take(result, "document.nothing.text");
            if (result instanceof Result.Done<List<ReadDocument>>(var read) && !read.isEmpty()) {
                chip.readOf(read.getFirst());
            }
        });
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

    /** In a demonstration: somebody hands over a document with a chip, each time another, and lays it on the reader. */
    void presentChipped() {
        PersonFile person = work.file().get();
        long holder = person == null ? 1 : person.person().id();
        int nth = laid++;
        specimens.ifPresent(papers -> runner.read(() -> papers.chipped(holder, nth), this::text));
    }

    public void file(Path file) {
        picture(() -> acts.pictures().file(file));
    }

    /** @param pixels row by row, each as 0xAARRGGBB */
    public void pixels(int width, int height, int[] pixels) {
        picture(() -> acts.pictures().pixels(width, height, pixels));
    }

    private void picture(Supplier<Seen> look) {
        begin(new State.Reading());
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
            showBeside(document, null, DatumComparison.alone(document), others);
            return;
        }
        runner.lookUp(() -> acts.examine().compare(session, document, person),
                result -> runner.settle(result, rows -> showBeside(document, person, rows, others)));
    }

    private void showBeside(ReadDocument document, @Nullable PersonFile person, List<DatumComparison> rows, List<ReadDocument> others) {
        ChipSeen of = seen != null && seen.document().equals(document) ? seen : null;
        state.set(new State.Shown(document, person, rows, others, of));
    }

    /** Takes the datum into the file of the person at the desk. */
    public void takeOver(DatumKind kind) {
        if (state.get() instanceof State.Shown(var document, var person, var _, var _, var _) && person != null) {
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
