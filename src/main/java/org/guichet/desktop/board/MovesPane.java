package org.guichet.desktop.board;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.queue.NotesMenu;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.Placement;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.workflow.forecast.ReadBoard;

/** The queue for a supervisor: each ticket can be pinned, given minutes, brought to another place, and let go again. */
final class MovesPane extends VBox {

    private final BoardViewModel board;
    private final MoveViewModel model;
    private final AskBar ask;
    private final Words words;
    private final MoveFields fields;
    private final BulkAsk bulk;
    private final NotesMenu notes;
    private final ObservableList<WaitingTicket> rows = FXCollections.observableArrayList();
    private final ListView<WaitingTicket> list = new ListView<>(rows);
    /** Where the ticket that is asked about would stand. */
    private int rank = -1;

    MovesPane(BoardViewModel board, AskBar ask, Words words) {
        this.board = board;
        this.ask = ask;
        this.words = words;
        model = new MoveViewModel(board);
        fields = new MoveFields(words, board.acts().clock());
        bulk = new BulkAsk(board, ask, words);
        notes = new NotesMenu(words, model);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setId("moves");
        setSpacing(8);
        list.setId("moves-list");
        list.getStyleClass().addAll("dense", "queue-list");
        words.bind(list.accessibleTextProperty(), "queue.title");
        list.setCellFactory(view -> new SteeredCell(view, board, words, this::askPlace));
        list.setPlaceholder(words.label("queue.empty", "muted"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setContextMenu(menu());
        VBox queue = new VBox(list);
        queue.getStyleClass().addAll("panel", "moves-queue");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(queue, Priority.ALWAYS);
        getChildren().addAll(buttons(), queue);
        words.current().addListener((_, _, _) -> list.refresh());
    }

    void focusFirst() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private FlowPane buttons() {
        return new FlowPane(8, 4,
                button("move.pin", "Alt+Home", "move-pin", () -> chosen(this::askPin)),
                button("move.give", "Alt+M", "move-give", () -> chosen(this::askMinutes)),
                button("move.up", "Alt+↑", "move-up", () -> shift(-1)),
                button("move.down", "Alt+↓", "move-down", () -> shift(1)),
                button("move.note", "Ctrl+B", "move-note", () -> chosen(this::askNotes)),
                button("move.takeBack", "Alt+Z", "move-take-back", () -> chosen(this::takeBack)),
                button("bulk.redate", "Alt+R", "bulk-redate", () -> selected(bulk::askRedate)),
                button("bulk.hold", "Alt+H", "bulk-hold", () -> selected(bulk::askHold)),
                button("bulk.change", "Alt+C", "bulk-change", () -> selected(bulk::askChange)));
    }

    private Button button(String key, String shortcut, String id, Runnable act) {
        Button button = words.button(key, shortcut, act);
        button.setId(id);
        button.getStyleClass().add("small");
        return button;
    }

    /** With the menu key, Shift+F10 or the right button. */
    private ContextMenu menu() {
        return new ContextMenu(
                item("move.pin", this::askPin), item("move.give", this::askMinutes), item("move.note", this::askNotes),
                item("move.takeBack", this::takeBack),
                item("bulk.redate", _ -> selected(bulk::askRedate)), item("bulk.hold", _ -> selected(bulk::askHold)),
                item("bulk.change", _ -> selected(bulk::askChange)));
    }

    private MenuItem item(String key, Consumer<WaitingTicket> act) {
        MenuItem item = new MenuItem();
        words.bind(item.textProperty(), key);
        item.setOnAction(_ -> chosen(act));
        return item;
    }

    private void askNotes(WaitingTicket row) {
        notes.show(list, row.ticket());
    }

    private void onKey(KeyEvent event) {
        if (event.isControlDown() && !event.isAltDown() && event.getCode() == KeyCode.B) {
            chosen(this::askNotes);
            event.consume();
        }
        if (!event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case HOME -> chosen(this::askPin);
            case M -> chosen(this::askMinutes);
            case UP -> shift(-1);
            case DOWN -> shift(1);
            case Z -> chosen(this::takeBack);
            case R -> selected(bulk::askRedate);
            case H -> selected(bulk::askHold);
            case C -> selected(bulk::askChange);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** While a place is asked about, the same keys choose another one. @return whether the key was for that */
    boolean shiftAsked(KeyEvent event) {
        boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (!ask.isAsking() || rank < 0 || !event.isAltDown() || !arrow) {
            return false;
        }
        shift(event.getCode() == KeyCode.UP ? -1 : 1);
        return true;
    }

    private void chosen(Consumer<WaitingTicket> act) {
        WaitingTicket row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            act.accept(row);
        }
    }

    /** One row or many: with Shift or Ctrl and the arrows, or the mouse. */
    private void selected(Consumer<List<Ticket>> act) {
        List<Ticket> tickets = list.getSelectionModel().getSelectedItems().stream().map(WaitingTicket::ticket).toList();
        if (!tickets.isEmpty()) {
            rank = -1;
            act.accept(tickets);
        }
    }

    private void shift(int step) {
        chosen(row -> {
            int from = ask.isAsking() && rank >= 0 ? rank : rows.indexOf(row);
            int to = from + step == rows.indexOf(row) ? from + 2 * step : from + step;
            if (to >= 0 && to < rows.size()) {
                askPlace(row, to);
            }
        });
    }

    private void askPlace(WaitingTicket row, int to) {
        int from = rows.indexOf(row);
        if (from < 0 || from == to) {
            return;
        }
        OptionalInt minutes = to < from ? Placement.before(row, rows.get(to)) : Placement.after(row, rows.get(to));
        if (minutes.isEmpty()) {
            board.runner().tell(Notice.attention("move.outOfReach", "move.outOfReach.remedy"));
            return;
        }
        String number = row.ticket().admission().number();
        String other = rows.get(to).ticket().admission().number();
        String key = to < from ? "move.askBefore" : "move.askAfter";
        int place = Placement.rank(rows, row, minutes.getAsInt()) + 1;
        askMinutes(row, minutes.getAsInt(), () -> words.text(key, number, other, place));
        rank = to;
    }

    private void askMinutes(WaitingTicket row) {
        String number = row.ticket().admission().number();
        askMinutes(row, 0, () -> words.text("move.askMinutes", number));
    }

    private void askMinutes(WaitingTicket row, int suggested, Supplier<String> title) {
        ReadBoard.View view = board.view().get();
        if (view != null) {
            rank = -1;
            ask.ask(new AskBar.Question(title, fields.ofMinutes(suggested, view.closing()), () -> give(row)), ask.reasonSoFar());
        }
    }

    private boolean give(WaitingTicket row) {
        OptionalInt minutes = fields.minutes();
        return minutes.isPresent() && fields.until().map(until -> {
            model.give(row.ticket(), minutes.getAsInt(), ask.reason(), until);
            return true;
        }).orElse(false);
    }

    BulkAsk bulk() {
        return bulk;
    }

    void askPin(WaitingTicket row) {
        ReadBoard.View view = board.view().get();
        if (view != null) {
            rank = -1;
            String number = row.ticket().admission().number();
            ask.ask(new AskBar.Question(() -> words.text("move.askPin", number), fields.ofEnd(view.closing()), () ->
                    fields.until().map(until -> {
                        model.pin(row.ticket(), ask.reason(), until);
                        return true;
                    }).orElse(false)), ask.reasonSoFar());
        }
    }

    private void takeBack(WaitingTicket row) {
        model.takeBack(row);
    }

    /** The selection stays with its tickets while the list changes around it. */
    void show(ReadBoard.View view) {
        Set<TicketId> selected = list.getSelectionModel().getSelectedItems().stream()
                .map(row -> row.ticket().id())
                .collect(Collectors.toSet());
        rows.setAll(view.waiting().rows());
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < rows.size(); i++) {
            if (selected.contains(rows.get(i).ticket().id())) {
                list.getSelectionModel().select(i);
            }
        }
    }
}
