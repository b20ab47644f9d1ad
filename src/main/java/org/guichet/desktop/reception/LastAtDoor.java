package org.guichet.desktop.reception;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.queue.NotesMenu;
import org.guichet.desktop.words.RefusalWords;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.door.EntryRefusal;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.workflow.door.ReadReception.Came;
import org.guichet.workflow.door.ReadReception.View;
import org.jspecify.annotations.Nullable;

/** Who stood at the door last, let in or not; a paper that was scanned by mistake is taken back here. */
final class LastAtDoor extends VBox {

    private static final double ROW_HEIGHT = 48;

    private final ReceptionViewModel model;
    private final Words words;
    private final ZoneId zone;
    private final ListView<Came> list = new ListView<>();
    private final NotesMenu notes;

    LastAtDoor(ReceptionViewModel model, Words words, ZoneId zone) {
        this.model = model;
        this.words = words;
        this.zone = zone;
        notes = new NotesMenu(words, model);
        setSpacing(8);
        list.setId("door-last");
        list.setOnContextMenuRequested(_ -> askNotes());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new CameRow());
        list.getStyleClass().add("door-list");
        list.setPlaceholder(words.label("reception.last.none", "muted"));
        words.bind(list.accessibleTextProperty(), "reception.last");
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setOnKeyPressed(event -> {
            Came chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE) {
                takeBack(chosen);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && chosen instanceof Came.TurnedAway turned && leavesNewDate(turned)) {
                model.redate(turned, why(turned));
                event.consume();
            }
        });
        getChildren().addAll(words.label("reception.last", "heading"), list);
        model.view().addListener((_, _, view) -> show(view));
        words.current().addListener((_, _, _) -> list.refresh());
        show(model.view().get());
    }

    /** On the ticket chosen in the list, or on that of whoever was let in last. */
    void askNotes() {
        Came chosen = list.isFocused() ? list.getSelectionModel().getSelectedItem() : null;
        Stream<Came> candidates = chosen == null ? list.getItems().stream() : Stream.of(chosen);
        candidates.filter(Came.LetIn.class::isInstance)
                .map(Came.LetIn.class::cast)
                .findFirst()
                .ifPresent(came -> notes.show(list, came.ticket()));
    }

    private void takeBack(@Nullable Came came) {
        if (came instanceof Came.LetIn(Ticket ticket, boolean mayTakeBack) && mayTakeBack) {
            model.withdraw(ticket.id());
        }
    }

    /** The row with the keyboard, or else who was turned away just now. */
    void redate() {
        Came chosen = list.isFocused() ? list.getSelectionModel().getSelectedItem() : null;
        (chosen instanceof Came.TurnedAway turned ? Optional.of(turned) : model.justTurnedAway())
                .filter(LastAtDoor::leavesNewDate)
                .ifPresent(turned -> model.redate(turned, why(turned)));
    }

    /** Also for somebody without an appointment today: one of another day may be moved. */
    static boolean leavesNewDate(Came.TurnedAway turned) {
        String reason = turned.why().reason();
        return reason.equals(TicketRefusal.NO_APPOINTMENT_TODAY.name())
                || Arrays.stream(EntryRefusal.values()).anyMatch(each -> each.name().equals(reason) && each.leavesNewDate());
    }

    private String why(Came.TurnedAway turned) {
        return RefusalWords.of(turned.why().reason(), turned.why().detail(), words);
    }

    /** The selection stays on its person while others come. */
    private void show(@Nullable View view) {
        if (view != null) {
            Came selected = list.getSelectionModel().getSelectedItem();
            list.getItems().setAll(view.last());
            view.last().stream().filter(came -> isSame(came, selected)).findFirst().ifPresent(list.getSelectionModel()::select);
        }
    }

    private static boolean isSame(Came came, @Nullable Came other) {
        return other != null && came.at().equals(other.at()) && came.applicantId() == other.applicantId();
    }

    private final class CameRow extends ListCell<Came> {

        private final Label time = new Label();
        private final Label number = new Label();
        private final Label name = new Label();
        private final Label state = new Label();
        private final Button undo = words.button("reception.takeBack", "", () -> takeBack(getItem()));
        private final HBox row;

        CameRow() {
            time.getStyleClass().add("muted");
            time.setMinWidth(44);
            number.getStyleClass().add("ticket-number");
            name.getStyleClass().add("strong");
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            state.setMinWidth(0);
            undo.getStyleClass().add("touch");
            undo.setFocusTraversable(false);
            undo.setMinWidth(USE_PREF_SIZE);
            row = new HBox(12, time, number, name, state, undo);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            getStyleClass().add("person-cell");
        }

        @Override
        protected void updateItem(Came item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            View view = model.view().get();
            time.setText(words.formats().time(item.at(), zone));
            name.setText(view == null ? "" : view.person(item.applicantId()).map(Applicant::fullName)
                    .orElseGet(() -> words.text("reception.unknownPerson")));
            boolean mayTakeBack = item instanceof Came.LetIn letIn && letIn.mayTakeBack();
            undo.setVisible(mayTakeBack);
            undo.setManaged(mayTakeBack);
            switch (item) {
                case Came.LetIn(Ticket ticket, boolean _) -> {
                    number.setText(ticket.admission().number());
                    state.setText(words.texts().text("ticket", ticket.status()));
                    state.getStyleClass().setAll("label", "chip", "status-" + ticket.status());
                }
                case Came.TurnedAway turned -> {
                    number.setText("—");
                    state.setText(why(turned));
                    state.getStyleClass().setAll("label", "chip", "status-MISSED");
                }
            }
            setAccessibleText(String.join(", ", time.getText(), number.getText(), name.getText(), state.getText()));
            setGraphic(row);
        }
    }
}
