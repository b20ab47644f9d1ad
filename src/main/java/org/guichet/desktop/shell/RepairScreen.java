package org.guichet.desktop.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.words.Words;

/** The database can't be read: what is kept, what has to come again, and, after a second question, the way out. */
public final class RepairScreen extends CardScreen {

    private final Words words;
    private final String database;
    private final boolean demonstration;
    private final Runnable setAside;
    private final Runnable leave;

    /**
     * @param database the file, as the person finds it
     * @param setAside does what was decided; called once
     */
    public RepairScreen(
            Words words, Appearance appearance, String database, boolean demonstration, Runnable setAside, Runnable leave) {
        super(words, appearance, "repair", "repair.title");
        this.words = words;
        this.database = database;
        this.demonstration = demonstration;
        this.setAside = setAside;
        this.leave = leave;
        offer();
    }

    /** The rebuilding came to nothing: why, and the same choice again. */
    public void failed(String why) {
        offer();
        trouble(why);
    }

    private void offer() {
        Button begin = button("repair.setAside", "set-aside", this::ask);
        Button close = button("repair.leave", "leave-repair", leave);
        String again = demonstration ? "repair.again.demonstration" : "repair.again.site";
        put(close, text(words.text("repair.what", database)), text(words.text("repair.kept")), text(words.text(again)), begin, close);
    }

    /** The keyboard waits at the way back: a second Enter alone decides nothing. */
    private void ask() {
        Button back = button("repair.back", "back-to-repair", this::offer);
        Button confirm = button("repair.confirm", "confirm-set-aside", this::begin);
        put(back, text(words.text("repair.sure")), row(confirm, back));
    }

    private void begin() {
        Label working = text(words.text("repair.working"));
        working.setId("repair-working");
        put(this, working);
        setAside.run();
    }

    private void put(Node first, Node... content) {
        show(content);
        first.requestFocus();
    }
}
