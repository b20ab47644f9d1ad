package org.guichet.desktop.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.words.Words;

/** All that is left of a desk whose data were destroyed by order of its store. */
public final class WipedScreen extends CardScreen {

    private final Label what;
    private final Button leave;

    public WipedScreen(Words words, Appearance appearance, Runnable close) {
        super(words, appearance, "wiped", "wiped.title");
        what = text(words.text("wiped.working"));
        leave = button("wiped.leave", "leave-wiped", close);
        leave.setDefaultButton(true);
        leave.setDisable(true);
        show(what, row(leave));
    }

    public void done(String said) {
        what.setText(said);
        leave.setDisable(false);
        leave.requestFocus();
    }
}
