package org.guichet.desktop.shell;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.words.Words;

/** A desk that belongs to no site yet: its invitation is scanned, pasted or typed. */
public final class JoinScreen extends CardScreen {

    private final TextField address = new TextField();
    private final TextField code = new TextField();
    private final ProgressBar progress = new ProgressBar();
    private final Button join;
    private final BiConsumer<String, String> given;

    /** @param given takes address and code as they were typed; {@link #failed} asks again */
    public JoinScreen(Words words, Appearance appearance, BiConsumer<String, String> given, Runnable leave) {
        super(words, appearance, "join", "join.title");
        this.given = given;
        join = button("join.join", "join-site", this::give);
        join.setDefaultButton(true);
        Button close = button("repair.leave", "leave-join", leave);
        close.setCancelButton(true);
        address.setId("join-address");
        code.setId("join-code");
        address.textProperty().addListener((_, _, text) -> split(text));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        show(text(words.text("join.hint")), field("join.address", address), field("join.code", code), progress, row(join, close));
    }

    /** The keyboard, and with it a scanner, begins in the first field. */
    public void enter() {
        address.requestFocus();
    }

    /** An invitation is the address, {@code /join#} and the code: scanned into the first field, it fills both. */
    private void split(String text) {
        int mark = text.indexOf('#');
        if (mark >= 0 && mark + 1 < text.length()) {
            code.setText(code.getText() + text.substring(mark + 1));
            address.setText(text.substring(0, mark + 1));
            code.requestFocus();
            code.end();
        }
    }

    private void give() {
        trouble(null);
        if (address.getText().isBlank()) {
            address.requestFocus();
        } else if (code.getText().isBlank()) {
            code.requestFocus();
        } else {
            working(true);
            given.accept(address.getText(), code.getText());
        }
    }

    /** Asks again, and says why; what was typed stays. */
    public void failed(String why) {
        working(false);
        trouble(why);
        code.requestFocus();
    }

    private void working(boolean now) {
        address.setDisable(now);
        code.setDisable(now);
        join.setDisable(now);
        progress.setVisible(now);
    }
}
