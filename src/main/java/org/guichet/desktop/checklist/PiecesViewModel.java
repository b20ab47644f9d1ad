package org.guichet.desktop.checklist;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.checklist.PersonPieces.Missing;
import org.guichet.domain.checklist.PieceScan;
import org.guichet.domain.checklist.PieceTick;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.checklist.ChecklistActs;
import org.guichet.workflow.checklist.ReadChecklist.Row;
import org.guichet.workflow.checklist.ReadChecklist.View;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;

/** The pieces of one person for one procedure. */
public final class PiecesViewModel {

    private final ChecklistActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final PersonFile file;
    private final ObjectProperty<Procedure> procedure;
    private final ObjectProperty<@Nullable View> view = new SimpleObjectProperty<>();
    private final Deque<Runnable> waysBack = new ArrayDeque<>();

    public PiecesViewModel(ChecklistActs acts, DeskSession session, ActRunner runner, PersonFile file, Procedure procedure) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.file = file;
        this.procedure = new SimpleObjectProperty<>(procedure);
        this.procedure.addListener((_, _, _) -> refresh());
        refresh();
    }

    ObjectProperty<Procedure> procedure() {
        return procedure;
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<@Nullable View> view() {
        return view;
    }

    long applicantId() {
        return file.person().id();
    }

    public void refresh() {
        runner.read(() -> acts.read().run(session, file, procedure.get()), result -> runner.settle(result, view::set));
    }

    void tick(Row row, PieceTick.How how, @Nullable LocalDate issuedOn) {
        Procedure of = procedure.get();
        String piece = row.piece().id();
        act(() -> acts.check().tick(session, file, of, piece, how, issuedOn), "pieces.ticked", _ -> untick(of, piece));
    }

    void untick(Row row) {
        Procedure of = procedure.get();
        String piece = row.piece().id();
        PieceTick before = row.tick().orElse(null);
        act(() -> acts.check().untick(session, file, of, piece), "pieces.unticked", before == null ? _ -> {} : _ -> back(
                () -> acts.check().tick(session, file, of, piece, before.how(), before.issuedOn()), "pieces.tickedAgain"));
    }

    private void untick(Procedure of, String piece) {
        back(() -> acts.check().untick(session, file, of, piece), "pieces.unticked");
    }

    void scanned(PieceScan scan, @Nullable LocalDate issuedOn) {
        Procedure of = procedure.get();
        View before = view.get();
        act(() -> acts.check().scanned(session, file, of, scan, issuedOn), "pieces.scanned",
                after -> fresh(before, after).ifPresent(piece -> untick(of, piece)));
    }

    /** The piece that is ticked now and was not before. */
    private static Optional<String> fresh(@Nullable View before, View after) {
        return after.pieces().ticks().stream().map(PieceTick::piece)
                .filter(piece -> before == null || before.pieces().tick(piece).isEmpty())
                .findFirst();
    }

    /** A 2D-Doc ticks its piece by the date on it; an altered one is not taken. */
    void scannedPaper(String text) {
        runner.read(() -> acts.signedPaper().dated(text), found -> found.ifPresentOrElse(
                paper -> {
                    if (paper.altered()) {
                        runner.tell(Notice.blocked("refusal.ADDRESS_PROOF_ALTERED", "refusal.ADDRESS_PROOF_ALTERED.remedy"));
                    } else {
                        scanned(PieceScan.TWO_D_DOC, paper.issuedOn().orElse(null));
                    }
                },
                () -> runner.tell(Notice.attention("pieces.noPaper", "scan.again"))));
    }

    void noteMissing(String note, Runnable then) {
        Procedure of = procedure.get();
        View now = view.get();
        Missing before = now == null ? null : now.pieces().missing();
        act(() -> acts.check().noteMissing(session, file, of, note), "pieces.noted", _ -> back(
                () -> acts.check().unnote(session, file, of, before), "pieces.unnoted"), then);
    }

    /** Something else was done here that has a way back, such as a new slot. */
    void keepWayBack(Runnable way) {
        waysBack.push(way);
    }

    /** @return false where nothing was done here that is not taken back already */
    public boolean undo() {
        Runnable way = waysBack.poll();
        if (way == null) {
            return false;
        }
        way.run();
        return true;
    }

    /** @param label the procedure's name in the paper's language */
    void issue(Locale language, String label, Medium medium, Consumer<byte[]> then) {
        View now = view.get();
        if (now != null) {
            runner.run(() -> acts.issue().run(session, now, language, label, medium), then);
        }
    }

    void print(byte[] pdf, String name) {
        runner.read(() -> acts.issue().print(pdf, name), printed -> runner.tell(
                switch (printed) {
                    case HANDED_TO_PRINTER -> Notice.done("pieces.printed");
                    case NO_PRINTER -> Notice.attention("receipt.noPrinter", "pieces.noPrinter.remedy");
                    case PRINTER_REFUSED -> Notice.attention("pieces.printerRefused", "pieces.noPrinter.remedy");
                }));
    }

    private void act(Supplier<Result<View>> act, String said, Consumer<View> wayBack) {
        act(act, said, wayBack, () -> {});
    }

    /** @param wayBack with the list as it is after the act */
    private void act(Supplier<Result<View>> act, String said, Consumer<View> wayBack, Runnable then) {
        runner.run(act, after -> {
            view.set(after);
            waysBack.push(() -> wayBack.accept(after));
            runner.tell(Notice.undoable(said));
            then.run();
        });
    }

    private void back(Supplier<Result<View>> act, String said) {
        runner.run(act, after -> {
            view.set(after);
            runner.tell(Notice.done(said));
        });
    }
}
