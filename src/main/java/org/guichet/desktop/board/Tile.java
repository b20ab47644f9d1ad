package org.guichet.desktop.board;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;

/** One figure that is read from a distance: what it is, how much, and what to know about it. */
final class Tile extends VBox {

    private static final double WIDTH = 200;

    private final Label caption;
    private final Label value = new Label();
    private final Label note = new Label();

    Tile(String captionKey, String id, Words words, Node... more) {
        setId(id);
        getStyleClass().addAll("panel", "board-tile");
        caption = words.label(captionKey, "field-label");
        value.getStyleClass().add("display");
        note.getStyleClass().addAll("small", "muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(caption, value);
        getChildren().addAll(more);
        getChildren().add(note);
        setMinWidth(0);
        setPrefWidth(WIDTH); // all alike, and wide enough for the notes to know how they break
        HBox.setHgrow(this, Priority.ALWAYS);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** @param state attention or blocked; empty where nothing is to be done */
    void show(String figure, String about, String state) {
        value.setText(figure);
        note.setText(about);
        setAccessibleText(caption.getText() + " " + figure + ", " + about);
        getStyleClass().removeAll("attention", "blocked");
        if (!state.isEmpty()) {
            getStyleClass().add(state);
        }
    }
}
