package org.guichet.desktop.reception;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;
import org.guichet.workflow.door.ReadReception.View;
import org.jspecify.annotations.Nullable;

/** Who has a slot today and has not come; once the doors are closed, who needs another date. */
final class StillToCome extends VBox {

    private static final double ROW_HEIGHT = 40;

    private final ReceptionViewModel model;
    private final Words words;
    private final Label title = new Label();
    private final ListView<Appointment> list = new ListView<>();
    private final Button all;

    StillToCome(ReceptionViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setSpacing(8);
        title.setId("to-come-title");
        title.getStyleClass().add("heading");
        list.setId("to-come");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new SlotRow());
        list.getStyleClass().add("door-list");
        list.setPlaceholder(words.label("reception.toCome.none", "muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setOnKeyPressed(event -> {
            Appointment chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                model.redating().offer(chosen.number(), reason());
                event.consume();
            }
        });
        all = words.button("reception.redateAll", "Ctrl+T", this::redateAll);
        all.setId("redate-all");
        all.getStyleClass().add("touch");
        all.setMaxWidth(Double.MAX_VALUE);
        all.managedProperty().bind(all.visibleProperty());
        getChildren().addAll(title, list, all);
        model.view().addListener((_, _, view) -> show(view));
        words.current().addListener((_, _, _) -> show(model.view().get()));
        show(model.view().get());
    }

    /** Once the doors are closed: a date for each of those who can't come in any more. */
    void redateAll() {
        if (all.isVisible()) {
            model.redating().offerAll(list.getItems().stream().map(Appointment::number).toList(), reason());
        }
    }

    private String reason() {
        View view = model.view().get();
        return view == null ? "" : view.door().doors().closedBy()
                .map(closed -> words.text("redate.reasonClosed", closed.reason()))
                .orElse("");
    }

    private void show(@Nullable View view) {
        if (view != null) {
            String key = view.door().doors().areOpen() ? "reception.toCome" : "reception.toRedate";
            title.setText(words.text(key, view.door().toCome().size()));
            list.setAccessibleText(title.getText());
            list.getItems().setAll(view.door().toCome());
            all.setVisible(!view.door().doors().areOpen() && !list.getItems().isEmpty());
        }
    }

    private final class SlotRow extends ListCell<Appointment> {

        private final Label time = new Label();
        private final Label name = new Label();
        private final Label matter = new Label();
        private final HBox row = new HBox(12, time, name, matter);

        SlotRow() {
            time.getStyleClass().add("muted");
            time.setMinWidth(44);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            matter.setMinWidth(USE_PREF_SIZE);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            getStyleClass().add("person-cell");
        }

        @Override
        protected void updateItem(Appointment item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            View view = model.view().get();
            time.setText(words.formats().time(item.slot().toLocalTime()));
            name.setText(view == null ? "" : view.person(item.applicantId()).map(Applicant::fullName).orElse(""));
            matter.setText(words.texts().text("procedure.short", item.procedure()));
            matter.getStyleClass().setAll("label", "chip", "procedure-" + item.procedure());
            setAccessibleText(time.getText() + ", " + name.getText() + ", " + matter.getText());
            setGraphic(row);
        }
    }
}
