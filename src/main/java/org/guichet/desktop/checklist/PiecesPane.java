package org.guichet.desktop.checklist;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.FileSaving;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.rebooking.RedatingBand;
import org.guichet.desktop.rebooking.RedatingViewModel;
import org.guichet.desktop.words.TypedDate;
import org.guichet.desktop.words.Words;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.checklist.PersonPieces.Missing;
import org.guichet.domain.checklist.Piece;
import org.guichet.domain.checklist.PieceScan;
import org.guichet.domain.checklist.PieceTick.How;
import org.guichet.domain.convocation.ConvocationSeal;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.document.twoddoc.TwoDDocHeader;
import org.guichet.language.Language;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.checklist.ReadChecklist.Row;
import org.guichet.workflow.checklist.ReadChecklist.View;
import org.guichet.workflow.rebooking.RebookingActs;
import org.guichet.workflow.rebooking.Redated;
import org.jspecify.annotations.Nullable;

/**
 * What the person brings, a row for each piece. Space ticks a piece or takes the tick back, N notes that it does not concern them; where a
 * piece's age matters its date is asked first. Scans tick what they are.
 */
public final class PiecesPane extends VBox {

    private final PiecesViewModel model;
    private final RedatingViewModel redating;
    private final ActRunner runner;
    private final Words words;
    private final LocalDate today;
    private final Consumer<String> open;
    private final ListView<Row> list = new ListView<>();
    private final TextField date = new TextField();
    private final HBox dateLine;
    private final TextField note = new TextField();
    private final Label missing = new Label();

    /** @param open shows a saved file with the platform's own viewer */
    public PiecesPane(
            PiecesViewModel model, RebookingActs rebooking, DeskSession session, ActRunner runner, Words words, LocalDate today,
            Consumer<String> open) {
        this.model = model;
        this.runner = runner;
        redating = new RedatingViewModel(rebooking, session, runner, this::moved, _ -> runner.tell(Notice.done("redate.takenBack")));
        this.words = words;
        this.today = today;
        this.open = open;
        setId("pieces");
        setSpacing(10);
        list.setId("pieces-list");
        list.getStyleClass().addAll("dense", "queue-list");
        list.setPlaceholder(words.label("pieces.none", "muted"));
        words.bind(list.accessibleTextProperty(), "pieces.heading");
        list.setCellFactory(_ -> new PieceCell(words));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        VBox.setVgrow(list, Priority.ALWAYS);
        dateLine = dateLine();
        missing.setWrapText(true);
        missing.setMinHeight(USE_PREF_SIZE);
        missing.setId("pieces-missing");
        Label hint = words.label("pieces.hint", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head(), hint, list, dateLine, missing, noteLine(), new RedatingBand(redating, words, this::focusFirst));
        model.view().addListener((_, _, view) -> show(view));
        show(model.view().get());
    }

    private void moved(Redated what) {
        model.keepWayBack(() -> redating.takeBack(what));
        LocalDateTime slot = what.appointments().getFirst().slot();
        runner.tell(Notice.undoable("pieces.redated", slot.toLocalDate(), words.formats().time(slot.toLocalTime())));
    }

    public void focusFirst() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    public void print() {
        issue(Medium.PAPER, pdf -> model.print(pdf, label()));
    }

    public void save() {
        new FileSaving(runner, open, "pieces.saved")
                .ask(this, words.text("pieces.file") + ".pdf", then -> issue(Medium.FILE, then));
    }

    private void issue(Medium medium, Consumer<byte[]> then) {
        model.issue(words.language().locale(), label(), medium, then);
    }

    private String label() {
        return words.texts().text("procedure", model.procedure().get());
    }

    /** False where no piece of any list is such a scan. */
    public boolean takeScan(WedgeScan scan) {
        Optional<PieceScan> kind = kindOf(scan);
        if (kind.isEmpty() && scan.kind() == WedgeScan.Kind.TEXT && scan.text().startsWith(TwoDDocHeader.MARKER)) {
            model.scannedPaper(scan.text());
            return true;
        }
        kind.ifPresent(each -> model.scanned(each, null));
        return kind.isPresent();
    }

    private static Optional<PieceScan> kindOf(WedgeScan scan) {
        Mrz mrz = scan.mrz();
        if (mrz != null) {
            boolean passport = mrz.format() == MrzFormat.TD3;
            return passport || mrz.isVisa() || mrz.isFrenchResidenceCard()
                    ? Optional.of(passport ? PieceScan.PASSPORT : mrz.isVisa() ? PieceScan.VISA : PieceScan.RESIDENCE_CARD)
                    : Optional.empty();
        }
        if (scan.kind() == WedgeScan.Kind.NUMBER) {
            return StampNumber.parse(scan.text()).map(_ -> PieceScan.STAMP);
        }
        return ConvocationSeal.looksLikeOne(scan.text()) ? Optional.of(PieceScan.CONVOCATION) : Optional.empty();
    }

    private HBox head() {
        Button print = words.button("pieces.print", "F9", this::print);
        print.setId("pieces-print");
        Button save = words.button("receipt.save", "Ctrl+S", this::save);
        save.setId("pieces-save");
        HBox head = new HBox(
                8, new ProcedureChoice("pieces-procedure", model.procedure(), words), print, save);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox dateLine() {
        date.setId("piece-date");
        date.setMaxWidth(140);
        words.bind(date.promptTextProperty(), "visa.datePrompt");
        words.bind(date.accessibleTextProperty(), "pieces.date");
        date.setOnAction(_ -> tickDated());
        date.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                askDate(false);
                focusFirst();
                event.consume();
            }
        });
        HBox line = new HBox(8, words.label("pieces.date", "strong"), date);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox noteLine() {
        note.setId("pieces-note");
        words.bind(note.promptTextProperty(), "pieces.notePrompt");
        words.bind(note.accessibleTextProperty(), "pieces.notePrompt");
        note.setOnAction(_ -> noteMissing(this::focusFirst));
        HBox.setHgrow(note, Priority.ALWAYS);
        Button keep = words.button("pieces.note", "", () -> noteMissing(this::focusFirst));
        keep.setId("pieces-keep-note");
        Button slot = words.button("pieces.newSlot", "", () -> noteMissing(() ->
                redating.offer(model.applicantId(), words.text("pieces.slotReason"))));
        slot.setId("pieces-new-slot");
        keep.setMinWidth(USE_PREF_SIZE);
        slot.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, note, keep, slot);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void noteMissing(Runnable then) {
        model.noteMissing(note.getText(), then);
    }

    private void onKey(KeyEvent event) {
        Row row = list.getSelectionModel().getSelectedItem();
        KeyCode code = event.getCode();
        if (row == null || event.isControlDown()) {
            return;
        }
        if (code == KeyCode.SPACE || code == KeyCode.ENTER) {
            toggle(row);
            event.consume();
        } else if (code == KeyCode.N) {
            if (row.tick().isEmpty()) {
                model.tick(row, How.NOT_CONCERNED, null);
            }
            event.consume();
        }
    }

    private void toggle(Row row) {
        if (row.tick().isPresent()) {
            model.untick(row);
        } else if (row.piece().mostMonths() > 0) {
            askDate(true);
            date.requestFocus();
        } else {
            model.tick(row, How.SEEN, null);
        }
    }

    private void tickDated() {
        Row row = list.getSelectionModel().getSelectedItem();
        Optional<LocalDate> day = TypedDate.read(date.getText(), today);
        if (row == null || day.isEmpty()) {
            runner.tell(Notice.attention("pieces.wrongDate", "pieces.wrongDate.remedy"));
        } else {
            model.tick(row, How.SEEN, day.get());
        }
    }

    private void askDate(boolean asked) {
        date.clear();
        dateLine.setVisible(asked);
        dateLine.setManaged(asked);
    }

    private void show(@Nullable View view) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        boolean dated = date.isFocused();
        list.getItems().setAll(view == null ? List.of() : view.rows());
        list.getSelectionModel().select(Math.max(0, chosen));
        askDate(false);
        if (dated) {
            list.requestFocus();
        }
        List<Piece> left = view == null ? List.of() : view.missing();
        boolean french = words.language() == Language.FRENCH;
        List<String> names = left.stream().map(piece -> french ? piece.french() : piece.english()).toList();
        missing.setText(left.isEmpty() ? words.text("pieces.complete") : words.text("pieces.missing", String.join(", ", names)));
        missing.setVisible(view != null);
        missing.getStyleClass().setAll("label", "callout", left.isEmpty() ? "done" : "attention");
        Missing noted = view == null ? null : view.pieces().missing();
        if (noted != null && note.getText().isEmpty()) {
            note.setText(noted.note());
        }
    }
}
