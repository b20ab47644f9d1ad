package org.guichet.desktop.shell;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.words.Words;

/** The desk's data are under a passphrase: it is asked for before anything else. */
public final class PassphraseScreen extends StackPane {

    private static final double WIDTH = 420;

    private final PasswordField field = new PasswordField();
    private final Label trouble = new Label();
    private final Button open;
    private final Consumer<char[]> given;

    /**
     * @param folder of the desk's data, as the person finds it
     * @param given takes what was typed; {@link #failed} asks again
     */
    public PassphraseScreen(Words words, Appearance appearance, String folder, Consumer<char[]> given, Runnable leave) {
        this.given = given;
        setId("passphrase");
        getStyleClass().add("sign-in");
        open = words.button("passphrase.open", "", this::give);
        open.setId("open-home");
        open.setDefaultButton(true);
        open.getStyleClass().addAll("accent", "primary");
        Button close = words.button("repair.leave", "", leave);
        close.setId("leave-passphrase");
        close.setCancelButton(true);
        field.setId("passphrase-field");
        trouble.setId("passphrase-trouble");
        trouble.getStyleClass().addAll("callout", "blocked");
        trouble.setManaged(false);
        trouble.setVisible(false);
        Label hint = new Label(words.text("passphrase.hint", folder));
        Label label = words.label("passphrase.label");
        label.setLabelFor(field);
        VBox card = new VBox(12, words.label("passphrase.title", "heading"), hint, trouble, label, field, new HBox(8, open, close));
        card.getStyleClass().addAll("panel", "help-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (Label each : new Label[] {hint, trouble}) {
            each.setWrapText(true);
            each.setMaxWidth(WIDTH);
        }
        getChildren().add(card);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                appearance.dress(scene);
            }
        });
    }

    /** The keyboard begins in the field. */
    public void enter() {
        field.requestFocus();
    }

    private void give() {
        if (!field.getText().isEmpty()) {
            working(true);
            given.accept(field.getText().toCharArray());
        }
    }

    /** Asks again, and says why. */
    public void failed(String why) {
        working(false);
        trouble.setText(why);
        trouble.setManaged(true);
        trouble.setVisible(true);
        field.clear();
        field.requestFocus();
    }

    private void working(boolean now) {
        field.setDisable(now);
        open.setDisable(now);
    }
}
