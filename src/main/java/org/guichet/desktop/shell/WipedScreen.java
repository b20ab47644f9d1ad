package org.guichet.desktop.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.words.Words;

/** All that is left of a desk whose data were destroyed by order of its store. */
public final class WipedScreen extends StackPane {

    private static final double WIDTH = 520;

    private final Label what = new Label();
    private final Button leave;

    public WipedScreen(Words words, Appearance appearance, Runnable close) {
        setId("wiped");
        getStyleClass().add("sign-in");
        what.setWrapText(true);
        what.setMaxWidth(WIDTH);
        what.setText(words.text("wiped.working"));
        leave = words.button("wiped.leave", "", close);
        leave.setId("leave-wiped");
        leave.setDefaultButton(true);
        leave.setDisable(true);
        VBox card = new VBox(16, words.label("wiped.title", "heading"), what, leave);
        card.getStyleClass().addAll("panel", "help-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                appearance.dress(scene);
            }
        });
    }

    public void done(String said) {
        what.setText(said);
        leave.setDisable(false);
        leave.requestFocus();
    }
}
