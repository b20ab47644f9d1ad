package org.guichet.desktop.queue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.queue.QueueView;
import org.jspecify.annotations.Nullable;

/** The queue on the left of the desk. Its first row is whom "next" calls, for a desk with all skills. */
public final class QueueScreen extends VBox {

    private final QueueViewModel model;
    private final Words words;
    private final Clock clock;
    private final ObservableList<WaitingTicket> rows = FXCollections.observableArrayList();
    private final ListView<WaitingTicket> list = new ListView<>(rows);
    /** Those that the list has made: it makes new ones all over again where it is asked to refresh. */
    private final List<TicketCell> cells = new ArrayList<>();
    private final Label count = new Label();
    private final AsideList aside;
    private final DeskStateBar deskState;
    private final NotesMenu notes;
    private final Button call;
    private final Button open;

    public QueueScreen(QueueViewModel model, Words words, Clock clock) {
        this.model = model;
        this.words = words;
        this.clock = clock;
        this.aside = new AsideList(model, words, clock.getZone());
        this.deskState = new DeskStateBar(model, words, clock);
        this.notes = new NotesMenu(words, model);
        getStyleClass().add("queue-panel");
        setSpacing(12);
        VBox.setVgrow(list, Priority.ALWAYS);
        call = wide("queue.callNext", "F2", "call-next", model::callNext);
        open = wide("desk.open", "Ctrl+O", "desk-open", model::turnDesk);
        getChildren().addAll(header(), deskState, queue(), aside, call, open);
        boolean calls = model.session().agent().role().may(Permission.CALL);
        shown(deskState, calls);
        shown(open, false);
        model.view().addListener((_, _, view) -> show(view));
        model.callTimes().now().addListener((_, _, _) -> cells.forEach(TicketCell::redraw));
        words.current().addListener((_, _, _) -> {
            show(model.view().get());
            cells.forEach(TicketCell::redraw);
        });
        show(model.view().get());
    }

    /** The waits grow with the clock. */
    public void tick() {
        cells.forEach(TicketCell::redraw);
        aside.tick();
        model.callTimes().refreshIfOld();
    }

    /** @return false where the keyboard is elsewhere, or no ticket is chosen */
    public boolean askNotesOfChosen() {
        WaitingTicket chosen = list.isFocused() ? list.getSelectionModel().getSelectedItem() : null;
        if (chosen != null) {
            notes.show(list, chosen.ticket());
        }
        return chosen != null;
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
        list.setCellFactory(_ -> {
            TicketCell cell = new TicketCell(words, clock, this::people, model.callTimes().now()::get);
            cells.add(cell);
            return cell;
        });
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
        list.setOnContextMenuRequested(_ -> askNotesOfChosen());
        list.setOnMouseClicked(event -> {
            WaitingTicket chosen = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && chosen != null) {
                model.open(chosen.ticket());
            }
        });
        return list;
    }

    private Button wide(String key, String shortcut, String id, Runnable act) {
        Button button = words.button(key, shortcut, act);
        button.setId(id);
        button.getStyleClass().add("primary");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static void shown(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    private Map<Long, Applicant> people() {
        QueueView view = model.view().get();
        return view == null ? Map.of() : view.people();
    }

    /** There is one thing to do next: while somebody is at the desk it is on the right. A desk that is not open is opened first. */
    private void emphasise(boolean nobodyInHand, DeskState state) {
        boolean mayOpen = deskState.isVisible() && state != DeskState.OPEN;
        shown(open, mayOpen);
        shown(call, !mayOpen);
        call.getStyleClass().remove("accent");
        if (nobodyInHand) {
            call.getStyleClass().add("accent");
        }
    }

    private void show(@Nullable QueueView view) {
        if (view == null) {
            count.setText("…");
            return;
        }
        List<WaitingTicket> waiting = view.waiting().rows();
        QueueRows.show(rows, waiting, list.getSelectionModel());
        count.setText(words.text("queue.count", waiting.size()));
        aside.show(view);
        deskState.show(view);
        emphasise(view.inHand().isEmpty(), view.desk().state());
    }
}
