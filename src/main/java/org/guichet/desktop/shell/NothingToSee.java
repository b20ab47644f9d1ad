package org.guichet.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.guichet.desktop.words.Words;

/** The middle of the window for a role that sees no people: what to do instead. */
final class NothingToSee extends VBox {

    private static final double WIDTH = 420;

    NothingToSee(Words words) {
        setId("nothing-to-see");
        setAlignment(Pos.CENTER);
        setSpacing(12);
        Label text = words.label("role.nothingToSee.text", "muted");
        text.setWrapText(true);
        text.setMaxWidth(WIDTH);
        text.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(words.label("role.nothingToSee.title", "heading"), text);
        VBox.setVgrow(this, Priority.ALWAYS);
    }
}
