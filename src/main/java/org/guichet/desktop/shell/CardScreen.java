package org.guichet.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.words.Words;
import org.jspecify.annotations.Nullable;

/** A window that holds one card, before or after there is a desk to work at: what is the matter, and what can be done. */
abstract class CardScreen extends StackPane {

    private static final double TEXT_WIDTH = 520;

    private final Words words;
    private final String id;
    private final Label title;
    private final VBox card = new VBox(16);

    /** @param id of the screen; its other nodes begin with it */
    CardScreen(Words words, Appearance appearance, String id, String titleKey) {
        this.words = words;
        this.id = id;
        this.title = words.label(titleKey, "heading");
        setId(id);
        getStyleClass().add("sign-in");
        card.getStyleClass().addAll("panel", "help-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                appearance.dress(scene);
            }
        });
    }

    final void show(Node... content) {
        card.getChildren().setAll(title);
        card.getChildren().addAll(content);
    }

    /** Under the title: what went wrong; null takes it away. */
    final void trouble(@Nullable String what) {
        card.getChildren().removeIf(node -> (id + "-trouble").equals(node.getId()));
        if (what != null) {
            Label trouble = text(what);
            trouble.setId(id + "-trouble");
            trouble.getStyleClass().addAll("callout", "blocked");
            trouble.setMaxWidth(Double.MAX_VALUE);
            card.getChildren().add(1, trouble);
        }
    }

    final Button button(String key, String buttonId, Runnable action) {
        Button button = words.button(key, "", action);
        button.setId(buttonId);
        return button;
    }

    /** The first is what most people come for. */
    static HBox row(Button first, Button... others) {
        first.getStyleClass().addAll("accent", "primary");
        HBox row = new HBox(8, first);
        row.getChildren().addAll(others);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    final VBox field(String key, TextField field) {
        Label label = words.label(key);
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(TEXT_WIDTH);
        return label;
    }
}
