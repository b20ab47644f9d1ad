package org.guichet.desktop.queue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.workflow.queue.QueueView;
import org.jspecify.annotations.Nullable;

/** The queue on the left of the desk. Its first row is whom "next" calls, for a desk with all skills. */
public final class QueueScreen extends VBox {

    private final QueueViewModel model;
    private final Words words;
    private final Clock clock;
    private final ObservableList<WaitingTicket> rows = FXCollections.observableArrayList();
    private final ListView<WaitingTicket> list = new ListView<>(rows);
    private final Label count = new Label();
    private final AsideList aside;
    private final Button call;

    public QueueScreen(QueueViewModel model, Words words, Clock clock) {
        this.model = model;
        this.words = words;
        this.clock = clock;
        this.aside = new AsideList(model, words, clock.getZone());
        getStyleClass().add("queue-panel");
        setSpacing(12);
        VBox.setVgrow(list, Priority.ALWAYS);
        call = callButton();
        getChildren().addAll(header(), queue(), aside, call);
        model.view().addListener((_, _, view) -> show(view));
        words.current().addListener((_, _, _) -> show(model.view().get()));
        show(model.view().get());
    }

    /** The waits grow with the clock. */
    public void tick() {
        list.refresh();
    }

    public void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private HBox header() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        count.getStyleClass().addAll("chip", "count");
        HBox header = new HBox(8, words.label("queue.title", "heading"), gap, count);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private ListView<WaitingTicket> queue() {
        list.setId("queue");
        list.setCellFactory(_ -> new TicketCell(words, clock, this::people));
        list.getStyleClass().addAll("dense", "queue-list");
        Label empty = words.label("queue.empty", "muted");
        empty.setWrapText(true);
        empty.getStyleClass().add("empty-hint");
        list.setPlaceholder(empty);
        words.bind(list.accessibleTextProperty(), "queue.title");
        list.setOnKeyPressed(event -> {
            WaitingTicket chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                model.open(chosen.ticket());
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            WaitingTicket chosen = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && chosen != null) {
                model.open(chosen.ticket());
            }
        });
        return list;
    }

    private Button callButton() {
        Button call = words.button("queue.callNext", "F2", model::callNext);
        call.setId("call-next");
        call.getStyleClass().add("primary");
        call.setMaxWidth(Double.MAX_VALUE);
        return call;
    }

    private Map<Long, Applicant> people() {
        QueueView view = model.view().get();
        return view == null ? Map.of() : view.people();
    }

    /** There is one thing to do next: while somebody is at the desk it is on the right. */
    private void emphasise(boolean nobodyInHand) {
        call.getStyleClass().remove("accent");
        if (nobodyInHand) {
            call.getStyleClass().add("accent");
        }
    }

    /** Keeps the selection on the same ticket while the list changes around it. */
    private void show(@Nullable QueueView view) {
        if (view == null) {
            count.setText("…");
            return;
        }
        WaitingTicket selected = list.getSelectionModel().getSelectedItem();
        List<WaitingTicket> waiting = view.waiting().rows();
        rows.setAll(waiting);
        if (selected != null) {
            waiting.stream()
                    .filter(row -> row.ticket().id().equals(selected.ticket().id()))
                    .findFirst()
                    .ifPresent(row -> list.getSelectionModel().select(row));
        }
        count.setText(words.text("queue.count", waiting.size()));
        aside.show(view);
        emphasise(view.inHand().isEmpty());
    }
}
