package org.guichet.desktop.reception;

import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.door.DoorAct;
import org.guichet.domain.door.Doors;
import org.guichet.domain.door.RoomLevel;
import org.guichet.workflow.door.ReadDoor;
import org.guichet.workflow.door.ReadReception.View;
import org.jspecify.annotations.Nullable;

/** How full the room is, and the doors: open, or closed with the reason. */
final class DoorPane extends VBox {

    /** Reasons in one tap; others are typed. */
    private static final List<String> USUAL_REASONS = List.of("FULL_TO_THE_END", "EARLY_CLOSING", "SAFETY");

    private final ReceptionViewModel model;
    private final Words words;
    private final Clock clock;
    private final Runnable leave;
    private final Label people = new Label();
    private final Label level = new Label();
    private final ProgressBar gauge = new ProgressBar(0);
    private final Label state = new Label();
    private final Label why = new Label();
    private final Button move;
    private final VBox reasons = new VBox(6);
    private final TextField typed = new TextField();

    /** @param leave gives the keyboard back to the field for the next person */
    DoorPane(ReceptionViewModel model, Words words, Clock clock, Runnable leave) {
        this.model = model;
        this.words = words;
        this.clock = clock;
        this.leave = leave;
        setSpacing(8);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll("panel", "door-pane");
        people.setId("room-people");
        people.getStyleClass().add("heading");
        level.setId("room-level");
        level.setWrapText(true);
        gauge.setId("room-gauge");
        gauge.setMaxWidth(Double.MAX_VALUE);
        state.setId("doors-state");
        state.getStyleClass().add("heading");
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        move = new Button();
        move.setId("move-doors");
        move.getStyleClass().add("touch");
        move.setMaxWidth(Double.MAX_VALUE);
        move.setOnAction(_ -> moveDoors());
        move.setVisible(model.mayMoveDoors());
        move.setManaged(model.mayMoveDoors());
        fillReasons();
        getChildren().addAll(people, gauge, level, state, why, move, reasons);
        model.view().addListener((_, _, view) -> show(view));
        words.current().addListener((_, _, _) -> show(model.view().get()));
        show(model.view().get());
    }

    /** Closed doors are opened; before open ones are closed, the reason is asked for. */
    void moveDoors() {
        View view = model.view().get();
        if (view == null || !model.mayMoveDoors()) {
            return;
        }
        if (!view.door().doors().areOpen()) {
            model.openDoors();
        } else if (reasons.isVisible()) {
            ask(false);
            leave.run();
        } else {
            ask(true);
            reasons.getChildren().getFirst().requestFocus();
        }
    }

    private void fillReasons() {
        for (String reason : USUAL_REASONS) {
            Button button = words.button("reception.closing." + reason, "", () -> close(words.text("reception.closing." + reason)));
            button.setId("closing-" + reason);
            button.getStyleClass().add("touch");
            button.setMaxWidth(Double.MAX_VALUE);
            reasons.getChildren().add(button);
        }
        typed.setId("closing-reason");
        typed.getStyleClass().add("touch");
        words.bind(typed.promptTextProperty(), "reception.closing.other");
        words.bind(typed.accessibleTextProperty(), "reception.closing.other");
        typed.setOnAction(_ -> close(typed.getText()));
        typed.textProperty().addListener((_, before, now) -> {
            if (now.length() > DoorAct.REASON_LENGTH) {
                typed.setText(before);
            }
        });
        reasons.getChildren().add(typed);
        reasons.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                ask(false);
                leave.run();
                event.consume();
            }
        });
        ask(false);
    }

    private void ask(boolean asking) {
        reasons.setVisible(asking);
        reasons.setManaged(asking);
    }

    private void close(String reason) {
        ask(false);
        typed.clear();
        model.closeDoors(reason);
        leave.run();
    }

    private void show(@Nullable View view) {
        if (view == null) {
            return;
        }
        ReadDoor.View door = view.door();
        Integer capacity = door.settings().capacity();
        people.setText(capacity == null
                ? words.text("reception.people", door.inRoom()) : words.text("reception.peopleOf", door.inRoom(), capacity));
        gauge.setVisible(capacity != null);
        gauge.setManaged(capacity != null);
        gauge.setProgress(capacity == null ? 0 : Math.min(1.0, door.inRoom() / (double) capacity));
        gauge.setAccessibleText(people.getText());
        gauge.getStyleClass().removeIf(style -> style.startsWith("level-"));
        gauge.getStyleClass().add("level-" + door.level());
        mark(level, door.level());
        doors(door);
    }

    private void mark(Label label, RoomLevel now) {
        label.setText(words.texts().text("reception.level", now));
        label.getStyleClass().setAll("label", "chip", switch (now) {
            case ROOM -> "status-SERVED";
            case NEARLY_FULL -> "attention";
            case FULL -> "status-MISSED";
        });
    }

    private void doors(ReadDoor.View door) {
        Doors doors = door.doors();
        state.setText(words.text(doors.areOpen() ? "reception.open" : "reception.closed"));
        why.setText(doors.closedBy()
                .map(closed -> words.text(
                        "reception.closedBy", words.formats().time(closed.at(), clock.getZone()), door.who(closed), closed.reason()))
                .orElse(""));
        move.setText(words.text(doors.areOpen() ? "reception.close" : "reception.reopen"));
        move.setGraphic(hint());
        move.setContentDisplay(ContentDisplay.RIGHT);
    }

    private static Node hint() {
        Label hint = new Label("Ctrl+D");
        hint.getStyleClass().add("key-hint");
        return hint;
    }
}
