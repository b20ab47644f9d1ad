package org.guichet.desktop.reception;

import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.PriorityNeed;

/** The kinds of priority need of whoever comes next, one tap each. By keyboard: arrows from one to the other, Space notes it. */
final class NeedsRow extends HBox {

    private final Runnable leave;

    /** @param leave gives the keyboard back to the field for the next person */
    NeedsRow(ReceptionViewModel model, Words words, Runnable leave) {
        this.leave = leave;
        setId("door-needs");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        Label key = new Label("Ctrl+P");
        key.getStyleClass().add("key-hint");
        getChildren().addAll(words.label("reception.priority", "muted"), key);
        for (PriorityNeed need : PriorityNeed.values()) {
            getChildren().add(toggle(model, words, need));
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private ToggleButton toggle(ReceptionViewModel model, Words words, PriorityNeed need) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("need-" + need.name());
        toggle.getStyleClass().addAll("door-priority", "touch");
        toggle.setMinWidth(USE_PREF_SIZE);
        words.bind(toggle.textProperty(), "need." + need.name());
        toggle.setOnAction(_ -> {
            if (toggle.isSelected()) {
                model.needs().add(need);
            } else {
                model.needs().remove(need);
            }
            leave.run();
        });
        model.needs().addListener((SetChangeListener<PriorityNeed>) _ -> toggle.setSelected(model.needs().contains(need)));
        return toggle;
    }

    void focusFirst() {
        getChildren().stream().filter(ToggleButton.class::isInstance).findFirst().ifPresent(each -> each.requestFocus());
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }
}
