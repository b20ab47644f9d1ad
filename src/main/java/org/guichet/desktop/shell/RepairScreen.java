package org.guichet.desktop.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.words.Words;

/** The database can't be read: what is kept, what has to come again, and, after a second question, the way out. */
public final class RepairScreen extends StackPane {

    private static final double TEXT_WIDTH = 560;

    private final Words words;
    private final VBox card = new VBox(16);
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
        this.words = words;
        this.database = database;
        this.demonstration = demonstration;
        this.setAside = setAside;
        this.leave = leave;
        setId("repair");
        getStyleClass().add("sign-in");
        card.getStyleClass().addAll("panel", "help-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                appearance.dress(scene);
            }
        });
        offer();
    }

    /** The rebuilding came to nothing: why, and the same choice again. */
    public void failed(String why) {
        offer();
        Label trouble = text(why);
        trouble.setId("repair-trouble");
        trouble.getStyleClass().addAll("callout", "blocked");
        card.getChildren().add(1, trouble);
    }

    private void offer() {
        Button begin = button("repair.setAside", "set-aside", this::ask);
        Button close = button("repair.leave", "leave-repair", leave);
        String again = demonstration ? "repair.again.demonstration" : "repair.again.site";
        show(close, text(words.text("repair.what", database)), text(words.text("repair.kept")), text(words.text(again)), begin, close);
    }

    /** The keyboard waits at the way back: a second Enter alone decides nothing. */
    private void ask() {
        Button back = button("repair.back", "back-to-repair", this::offer);
        Button confirm = button("repair.confirm", "confirm-set-aside", this::begin);
        confirm.getStyleClass().addAll("accent", "primary");
        show(back, text(words.text("repair.sure")), new HBox(8, confirm, back));
    }

    private void begin() {
        Label working = text(words.text("repair.working"));
        working.setId("repair-working");
        show(card, working);
        setAside.run();
    }

    private void show(Node first, Node... content) {
        card.getChildren().setAll(words.label("repair.title", "heading"));
        card.getChildren().addAll(content);
        first.requestFocus();
    }

    private Button button(String key, String id, Runnable action) {
        Button button = words.button(key, "", action);
        button.setId(id);
        return button;
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(TEXT_WIDTH);
        return label;
    }
}
