package org.guichet.desktop.shell;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.words.Words;

/** The desk's data are under a passphrase: it is asked for before anything else. */
public final class PassphraseScreen extends CardScreen {

    private final PasswordField field = new PasswordField();
    private final Button open;
    private final Consumer<char[]> given;

    /**
     * @param folder of the desk's data, as the person finds it
     * @param given takes what was typed; {@link #failed} asks again
     */
    public PassphraseScreen(Words words, Appearance appearance, String folder, Consumer<char[]> given, Runnable leave) {
        super(words, appearance, "passphrase", "passphrase.title");
        this.given = given;
        open = button("passphrase.open", "open-home", this::give);
        open.setDefaultButton(true);
        Button close = button("repair.leave", "leave-passphrase", leave);
        close.setCancelButton(true);
        field.setId("passphrase-field");
        show(text(words.text("passphrase.hint", folder)), field("passphrase.label", field), row(open, close));
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
        trouble(why);
        field.clear();
        field.requestFocus();
    }

    private void working(boolean now) {
        field.setDisable(now);
        open.setDisable(now);
    }
}
