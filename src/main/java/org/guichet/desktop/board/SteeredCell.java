package org.guichet.desktop.board;

import java.util.Map;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.queue.ReasonLine;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.workflow.forecast.ReadBoard;
import org.jspecify.annotations.Nullable;

/** One waiting person for a supervisor: where they stand and why, how long they wait, when they may be called. */
final class SteeredCell extends ListCell<WaitingTicket> {

    /** The row that a dragged one would be let go on. */
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private static final double NUMBER = 84;
    private static final double CALL = 224;
    private static final double WAIT = 76;

    private final BoardViewModel model;
    private final Words words;
    private final Figures figures;
    private final ReasonLine reasons;
    private final Label number = new Label();
    private final Label name = new Label();
    private final Label reason = new Label();
    private final Label moved;
    private final Label procedure = new Label();
    private final Label wait = new Label();
    private final Label call = new Label();
    private final HBox row;

    /** @param dropped what to do when a row is let go on another: the row, and the rank it is let go on */
    SteeredCell(ListView<WaitingTicket> list, BoardViewModel model, Words words, BiConsumer<WaitingTicket, Integer> dropped) {
        this.model = model;
        this.words = words;
        var clock = model.acts().clock();
        figures = new Figures(words, clock.getZone());
        reasons = new ReasonLine(words, clock);
        number.getStyleClass().add("ticket-number");
        fixed(number, NUMBER);
        fixed(wait, WAIT);
        fixed(call, CALL);
        name.getStyleClass().add("strong");
        reason.getStyleClass().addAll("muted", "small");
        moved = words.label("move.moved", "chip", "attention");
        moved.managedProperty().bind(moved.visibleProperty());
        moved.setMinWidth(USE_PREF_SIZE);
        procedure.setMinWidth(USE_PREF_SIZE);
        VBox lines = new VBox(2, name, reason);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(12, number, lines, moved, procedure, wait, call);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        getStyleClass().add("ticket-cell");
        dragFrom(list);
        dropOn(list, dropped);
    }

    private static void fixed(Label label, double width) {
        label.setMinWidth(width);
        label.setMaxWidth(width);
    }

    private void dragFrom(ListView<WaitingTicket> list) {
        setOnDragDetected(event -> {
            WaitingTicket item = getItem();
            if (item != null) {
                list.getSelectionModel().clearAndSelect(getIndex());
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(item.ticket().admission().number());
                board.setContent(content);
                event.consume();
            }
        });
    }

    private void dropOn(ListView<WaitingTicket> list, BiConsumer<WaitingTicket, Integer> dropped) {
        setOnDragOver(event -> {
            if (!isEmpty() && event.getGestureSource() instanceof SteeredCell) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragEntered(event -> pseudoClassStateChanged(DROP, !isEmpty() && !this.equals(event.getGestureSource())));
        setOnDragExited(_ -> pseudoClassStateChanged(DROP, false));
        setOnDragDropped(event -> {
            WaitingTicket dragged = list.getSelectionModel().getSelectedItem();
            event.setDropCompleted(dragged != null);
            event.consume();
            if (dragged != null) {
                dropped.accept(dragged, getIndex());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable WaitingTicket item, boolean empty) {
        super.updateItem(item, empty);
        ReadBoard.View view = model.view().get();
        if (empty || item == null || view == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Admission admission = item.ticket().admission();
        Map<Long, Applicant> people = view.people();
        Applicant person = people.get(admission.applicantId());
        number.setText(words.text("move.rank", getIndex() + 1, admission.number()));
        name.setText(person == null ? "" : person.fullName());
        reason.setText(reasons.of(item));
        moved.setVisible(item.arrival().move() != null);
        procedure.setText(words.texts().text("procedure.short", admission.procedure()));
        procedure.getStyleClass().setAll("label", "chip", "procedure-" + admission.procedure().name());
        wait.setText(words.formats().elapsed(admission.admittedAt(), model.acts().clock()));
        call.setText(view.forecast().call(item.ticket().id())
                .map(band -> words.text("move.called", figures.time(band.median()), figures.band90(band)))
                .orElse(words.text("move.noDesk")));
        setAccessibleText(String.join(", ", number.getText(), name.getText(), procedure.getText(),
                moved.isVisible() ? moved.getText() : "", reason.getText(), call.getText()));
        setGraphic(row);
    }
}
