package org.guichet.desktop.queue;

import java.time.Clock;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.guichet.desktop.words.Words;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.workflow.queue.QueueView;
import org.jspecify.annotations.Nullable;

/** Whether this desk is open, since when, and how to change that. */
final class DeskStateBar extends HBox {

    private final Words words;
    private final Clock clock;
    private final Label state = new Label();
    private final Button turn;
    private final Button close;

    DeskStateBar(QueueViewModel model, Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
        setId("desk-state-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        state.setId("desk-state");
        state.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        turn = button("desk.pause", "Ctrl+O", "desk-pause", model::turnDesk);
        close = button("desk.close", "", "desk-close", model::closeDesk);
        getChildren().addAll(state, gap, turn, close);
    }

    private Button button(String key, String shortcut, String id, Runnable act) {
        Button button = words.button(key, shortcut, act);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    void show(@Nullable QueueView view) {
        if (view == null) {
            return;
        }
        DeskDay desk = view.desk();
        String name = words.texts().text("deskState", desk.state());
        String text = desk.last()
                .map(stay -> words.text("desk.since", name, words.formats().time(stay.since(), clock.getZone())))
                .orElse(name);
        if (!text.equals(state.getText())) {
            state.setText(text);
            state.getStyleClass().setAll("label", "chip", "desk-state-" + desk.state().name());
        }
        shown(turn, desk.state() == DeskState.OPEN);
        shown(close, desk.state() != DeskState.CLOSED);
    }

    private static void shown(Button button, boolean yes) {
        button.setVisible(yes);
        button.setManaged(yes);
    }
}
