package org.guichet.desktop.file;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What stands there while nobody is in hand: which keys bring somebody. */
final class NobodyInHand extends StackPane {

    NobodyInHand(Words words) {
        Label text = words.label("work.empty.text", "muted");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        VBox box = new VBox(
                12, Icons.icon(MaterialDesignA.ACCOUNT_ARROW_LEFT_OUTLINE, "empty-icon"), words.label("work.empty.title", "heading"), text);
        box.setAlignment(Pos.CENTER);
        box.setMaxWidth(420);
        getChildren().add(box);
        VBox.setVgrow(this, Priority.ALWAYS);
    }
}
