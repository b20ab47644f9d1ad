package org.guichet.desktop.cardstock;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.cardpickup.Callout;
import org.guichet.desktop.cardpickup.MrzInput;
import org.guichet.desktop.cardpickup.StepPane;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.StockDay.Unexpected;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.WedgeScan;
import org.guichet.workflow.cardstock.ReadStock.StoreRoom;
import org.guichet.workflow.cardstock.ScanDelivery.Scanned;
import org.jspecify.annotations.Nullable;

/** A delivery, card by card: scan, put it where the screen says, scan the next. */
final class IntakePane extends VBox implements StockPane {

    private static final int TD1_LINES = 3;
    private static final int TD1_COLUMNS = 30;

    private final StockViewModel model;
    private final Words words;
    private final MrzInput card;
    private final TextField slot = new TextField();
    private final VBox answer = new VBox(8);
    private final VBox unexpected = new VBox(8);
    private final ListView<ScannedLine> last;

    IntakePane(StockViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setSpacing(12);
        card = new MrzInput(words, "stock.scan", TD1_LINES, TD1_COLUMNS, this::scan);
        card.setId("stock-scan");
        card.setMaxWidth(520);
        slot.setId("stock-slot");
        slot.setPrefColumnCount(9);
        words.bind(slot.promptTextProperty(), "stock.slotPrompt");
        words.bind(slot.accessibleTextProperty(), "stock.slotPrompt");
        slot.setOnAction(_ -> card.requestFocus());
        HBox where = new HBox(8, words.label("stock.slot", "muted"), slot);
        where.setAlignment(Pos.CENTER_LEFT);
        if (model.demonstration()) {
            Button specimen = StepPane.specimen(words, "stock.specimen", () -> model.specimenDelivery().ifPresent(card::scan));
            where.getChildren().add(specimen);
        }
        last = new ListView<>(model.lines());
        last.setId("stock-last");
        last.setCellFactory(_ -> new Line());
        last.setPlaceholder(words.label("stock.nothingScanned", "muted"));
        words.bind(last.accessibleTextProperty(), "stock.last");
        VBox.setVgrow(last, Priority.ALWAYS);
        Label hint = words.label("stock.intakeHint", "muted");
        hint.setWrapText(true);
        getChildren().addAll(hint, card, where, answer, unexpected, words.label("stock.last", "strong"), last);
        model.answer().addListener((_, _, said) -> tell(said));
        model.lines().addListener((ListChangeListener<ScannedLine>) _ -> tell(model.answer().get()));
        model.room().addListener((_, _, room) -> showUnexpected(room));
        words.current().addListener((_, _, _) -> redraw());
    }

    private void redraw() {
        tell(model.answer().get());
        showUnexpected(model.room().get());
        last.refresh();
    }

    private void scan(String mrz) {
        model.scan(mrz, slot.getText(), () -> {
            card.clear();
            slot.clear();
        });
    }

    /** What the last scan came to, large enough to be read from the shelf. */
    private void tell(@Nullable Notice refused) {
        answer.getChildren().clear();
        if (refused != null) {
            String text = words.text(refused.key(), refused.arguments().toArray()) + " " + words.text(refused.remedyKey());
            answer.getChildren().add(new Callout(Notice.Kind.ATTENTION, text));
        } else if (!model.lines().isEmpty() && !model.lines().getFirst().undone()) {
            answer.getChildren().add(said(model.lines().getFirst().scanned()));
        }
    }

    private Node said(Scanned scanned) {
        Label slotLabel = new Label(scanned.slot());
        slotLabel.getStyleClass().add("storage-slot");
        slotLabel.setId("stock-put-here");
        Callout callout = switch (scanned) {
            case Scanned.Stored stored -> new Callout(Notice.Kind.DONE, words.text("stock.put", name(stored), told(stored)));
            case Scanned.Unexpected other ->
                new Callout(Notice.Kind.ATTENTION, words.text("stock.unexpected", other.serial(), other.holder()));
        };
        HBox.setHgrow(callout, Priority.ALWAYS);
        HBox line = new HBox(12, slotLabel, callout);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String name(Scanned.Stored stored) {
        return stored.person().map(Applicant::fullName).orElse(stored.pickup().card().serial());
    }

    private String told(Scanned.Stored stored) {
        return stored.told() == 0 ? words.text("stock.toldNobody") : words.text("stock.told", stored.told());
    }

    /** Cards of today that nobody expects, each until somebody says what became of it. */
    private void showUnexpected(@Nullable StoreRoom room) {
        List<Unexpected> open = room == null ? List.of()
                : room.stockDay().unexpected().stream().filter(each -> each.settled().isEmpty()).toList();
        unexpected.getChildren().clear();
        if (!open.isEmpty()) {
            unexpected.getChildren().add(words.label("stock.unexpectedToday", "strong"));
        }
        for (Unexpected each : open) {
            TextField outcome = new TextField();
            outcome.setId("unexpected-" + each.serial());
            outcome.setPrefColumnCount(28);
            words.bind(outcome.promptTextProperty(), "stock.outcome");
            outcome.setAccessibleText(each.serial() + ", " + words.text("stock.outcome"));
            outcome.setOnAction(_ -> {
                card.requestFocus();
                model.settle(each.serial(), outcome.getText());
            });
            Label what = new Label(each.slot() + "  " + each.serial() + "  " + each.holder());
            what.setMinWidth(260);
            HBox line = new HBox(12, what, outcome);
            line.setAlignment(Pos.CENTER_LEFT);
            unexpected.getChildren().add(line);
        }
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void focusFirst() {
        card.requestFocus();
    }

    @Override
    public boolean takeScan(WedgeScan scan) {
        if (!card.waitsFor(scan, MrzFormat.TD1)) {
            return false;
        }
        card.take(scan);
        return true;
    }

    /** A card of the delivery. */
    private final class Line extends ListCell<ScannedLine> {
        @Override
        protected void updateItem(@Nullable ScannedLine item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText("");
                return;
            }
            String text = switch (item.scanned()) {
                case Scanned.Stored stored -> stored.slot() + "   " + stored.pickup().card().serial() + "   " + name(stored);
                case Scanned.Unexpected other ->
                    other.slot() + "   " + other.serial() + "   " + words.text("stock.nobodyExpects");
            };
            setText(item.undone() ? text + "   " + words.text("stock.takenBack") : text);
        }
    }
}
