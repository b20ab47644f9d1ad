package org.guichet.desktop.checklist;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct.Medium;
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
        act(() -> acts.check().tick(session, file, procedure.get(), row.piece().id(), how, issuedOn), "pieces.ticked", () -> {});
    }

    void untick(Row row) {
        act(() -> acts.check().untick(session, file, procedure.get(), row.piece().id()), "pieces.unticked", () -> {});
    }

    void scanned(PieceScan scan, @Nullable LocalDate issuedOn) {
        act(() -> acts.check().scanned(session, file, procedure.get(), scan, issuedOn), "pieces.scanned", () -> {});
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
        act(() -> acts.check().noteMissing(session, file, procedure.get(), note), "pieces.noted", then);
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

    private void act(Supplier<Result<View>> act, String said, Runnable then) {
        runner.run(act, after -> {
            view.set(after);
            runner.tell(Notice.done(said));
            then.run();
        });
    }
}
