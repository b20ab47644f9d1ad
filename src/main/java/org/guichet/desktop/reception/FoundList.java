package org.guichet.desktop.reception;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.Ticket;
import org.guichet.workflow.lookup.FindPeople.Row;
import org.jspecify.annotations.Nullable;

/** The people who fit what is typed at the door, each with today's slot or ticket. Lies under the field. */
final class FoundList extends VBox {

    private static final double ROW_HEIGHT = 48;

    private final ReceptionViewModel model;
    private final Words words;
    private final ListView<Row> list = new ListView<>();

    FoundList(ReceptionViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("door-found-panel");
        getStyleClass().addAll("lookup-panel", "floating");
        setMaxHeight(USE_PREF_SIZE);
        list.setId("door-found");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new PersonRow());
        list.setOnMouseClicked(_ -> choose());
        words.bind(list.accessibleTextProperty(), "lookup.results");
        Label foot = words.label("reception.found.hint", "muted", "small", "lookup-footer");
        Label nobody = words.label("lookup.nobody", "lookup-footer");
        nobody.visibleProperty().bind(list.visibleProperty().not());
        nobody.managedProperty().bind(nobody.visibleProperty());
        foot.visibleProperty().bind(list.visibleProperty());
        foot.managedProperty().bind(foot.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        getChildren().addAll(list, nobody, foot);
        model.found().addListener((_, _, rows) -> show(rows));
        words.current().addListener((_, _, _) -> list.refresh());
        show(null);
    }

    void move(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            list.getSelectionModel().select(Math.clamp((long) list.getSelectionModel().getSelectedIndex() + by, 0, last));
        }
    }

    /** @return whether there was somebody to choose */
    boolean choose() {
        Row chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && isVisible()) {
            model.admit(chosen);
            return true;
        }
        return false;
    }

    private void show(@Nullable List<Row> rows) {
        setVisible(rows != null);
        list.getItems().setAll(rows == null ? List.of() : rows);
        list.setVisible(!list.getItems().isEmpty());
        list.setPrefHeight(list.getItems().size() * ROW_HEIGHT + 2);
        list.setMinHeight(list.getPrefHeight());
        list.getSelectionModel().selectFirst();
    }

    private final class PersonRow extends ListCell<Row> {

        private final Label name = new Label();
        private final Label facts = new Label();
        private final Label today = new Label();
        private final HBox row;

        PersonRow() {
            name.getStyleClass().add("strong");
            facts.getStyleClass().add("muted");
            today.getStyleClass().add("chip");
            today.setMinWidth(USE_PREF_SIZE);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            row = new HBox(16, name, facts, today);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            getStyleClass().add("person-cell");
        }

        @Override
        protected void updateItem(Row item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(item.surname().toUpperCase(Locale.ROOT) + " " + item.givenNames());
            String born = item.birthYear() == 0
                    ? words.text("person.birthUnknown") : words.text("person.born", Integer.toString(item.birthYear()));
            facts.setText(item.maskedNumber().isEmpty()
                    ? born : born + " · " + words.text("person.numberMasked", item.maskedNumber()));
            today.setText(today(item));
            setAccessibleText(name.getText() + ", " + facts.getText() + ", " + today.getText());
            setGraphic(row);
        }

        private String today(Row item) {
            if (item.ticket().isPresent()) {
                Ticket ticket = item.ticket().get();
                return ticket.admission().number() + " · " + words.texts().text("ticket", ticket.status());
            }
            return item.today()
                    .map(slot -> words.text(
                            "person.slotToday",
                            words.formats().time(slot.slot().toLocalTime()),
                            words.texts().text("procedure.short", slot.procedure())))
                    .orElseGet(() -> words.text("reception.noSlotToday"));
        }
    }
}
