package org.guichet.desktop.cardpickup;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One step in the list: its state by shape, word and colour, its name, what was found, and its content when open. */
public final class StepRow extends VBox {

    /** How far a step is. */
    public enum State {
        DONE,
        OPEN,
        TO_DO;

        Ikon glyph() {
            return switch (this) {
                case DONE -> MaterialDesignC.CHECK_CIRCLE;
                case OPEN -> MaterialDesignC.CIRCLE_SLICE_8;
                case TO_DO -> MaterialDesignC.CIRCLE_OUTLINE;
            };
        }
    }

    /** @param family of the texts that name the steps */
    public StepRow(
            Words words,
            String family,
            Enum<?> step,
            State state,
            String summary,
            Runnable select,
            @Nullable Runnable again,
            @Nullable StepPane content) {
        getStyleClass().addAll("step", "step-" + state.name());
        setId("step-" + step.name());
        FontIcon icon = Icons.icon(state.glyph(), "step-icon");
        Label name = new Label(words.texts().text(family, step));
        name.getStyleClass().add("step-name");
        name.setMinWidth(USE_PREF_SIZE);
        Label found = new Label(summary);
        found.getStyleClass().add("muted");
        found.setMinWidth(0);
        HBox.setHgrow(found, Priority.ALWAYS);
        found.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(12, icon, name, found);
        line.setAlignment(Pos.CENTER_LEFT);
        if (state == State.TO_DO) {
            selectable(line, select);
        }
        line.getStyleClass().add("step-line");
        line.setId("step-line-" + step.name());
        line.setAccessibleText(name.getText() + ", " + words.text("stepState." + state.name()) + ", " + summary);
        if (again != null) {
            Button reopen = words.button("pickup.again", "", again);
            reopen.getStyleClass().addAll("flat", "small");
            reopen.setMinWidth(USE_PREF_SIZE);
            reopen.setAccessibleText(name.getText() + ", " + reopen.getText());
            reopen.setId("again-" + step.name());
            line.getChildren().add(reopen);
        }
        getChildren().add(line);
        if (content != null) {
            getChildren().add(content);
        }
    }

    /** Opens the step by mouse, by Enter or Space, and for a screen reader. */
    private static void selectable(HBox line, Runnable select) {
        line.setOnMouseClicked(_ -> select.run());
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.BUTTON);
        line.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                select.run();
                event.consume();
            }
        });
    }
}
