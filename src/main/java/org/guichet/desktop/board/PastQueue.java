package org.guichet.desktop.board;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.queue.ReasonLine;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.SupervisorMove;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.workflow.forecast.ReadBoard;
import org.jspecify.annotations.Nullable;

/** The queue as it stood at a moment of the past: the order under the policy and the supervisor's moves of then. */
final class PastQueue extends VBox {

    private static final double ROW = 44;
    private static final int ROWS_SHOWN = 6;

    private final Words words;
    private final Clock clock;
    private final Figures figures;
    private final ReasonLine reasons;
    private final Label title = new Label();
    private final ListView<WaitingTicket> list = new ListView<>();
    private Map<Long, Applicant> people = Map.of();

    PastQueue(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
        figures = new Figures(words, clock.getZone());
        reasons = new ReasonLine(words, clock);
        setSpacing(4);
        title.setId("past-queue-title");
        title.getStyleClass().add("section-title");
        list.setId("past-queue");
        list.setFixedCellSize(ROW);
        list.setMinHeight(ROW * ROWS_SHOWN);
        list.setPrefHeight(ROW * ROWS_SHOWN);
        list.getStyleClass().addAll("dense", "queue-list", "panel");
        list.setCellFactory(_ -> new PastCell());
        list.setPlaceholder(words.label("queue.empty", "muted"));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        getChildren().addAll(title, list);
    }

    void show(ReadBoard.View view, Instant moment) {
        people = view.people();
        list.getItems().setAll(view.waitingAt(moment).rows());
        title.setText(words.text("replay.queue", figures.time(moment), list.getItems().size()));
        list.setAccessibleText(title.getText());
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

    private final class PastCell extends ListCell<WaitingTicket> {

        private final Label number = new Label();
        private final Label name = new Label();
        private final Label reason = new Label();
        private final Label moved = new Label();
        private final Label procedure = new Label();
        private final HBox row;

        PastCell() {
            number.getStyleClass().add("ticket-number");
            number.setMinWidth(84);
            name.getStyleClass().add("strong");
            reason.getStyleClass().addAll("muted", "small");
            moved.getStyleClass().addAll("chip", "attention");
            moved.managedProperty().bind(moved.visibleProperty());
            procedure.setMinWidth(USE_PREF_SIZE);
            VBox lines = new VBox(2, name, reason);
            lines.setMinWidth(0);
            HBox.setHgrow(lines, Priority.ALWAYS);
            row = new HBox(12, number, lines, moved, procedure);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            getStyleClass().add("ticket-cell");
        }

        @Override
        protected void updateItem(@Nullable WaitingTicket item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Admission admission = item.ticket().admission();
            Applicant person = people.get(admission.applicantId());
            SupervisorMove move = item.arrival().move();
            number.setText(words.text("move.rank", getIndex() + 1, admission.number()));
            name.setText(person == null ? "" : person.fullName());
            reason.setText(reasons.of(item));
            moved.setVisible(move != null);
            moved.setText(move == null ? "" : words.text("replay.moved", words.formats().time(move.at(), clock.getZone())));
            procedure.setText(words.texts().text("procedure.short", item.ticket().inHand()));
            procedure.getStyleClass().setAll("label", "chip", "procedure-" + item.ticket().inHand().name());
            setAccessibleText(String.join(", ", number.getText(), name.getText(), procedure.getText(), moved.getText(), reason.getText()));
            setGraphic(row);
        }
    }
}
