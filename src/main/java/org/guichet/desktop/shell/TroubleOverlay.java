package org.guichet.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;

/** The unexpected: what is kept, what to do, and a code that can be read out on the telephone. */
final class TroubleOverlay extends StackPane {

    private final Label code = new Label();
    private final Button close;
    private String details = "";

    TroubleOverlay(Words words) {
        getStyleClass().add("scrim");
        setId("trouble");
        code.getStyleClass().add("error-code");
        Label what = words.label("unexpected.text");
        what.setWrapText(true);
        what.setMaxWidth(440);
        Button copy = words.button("unexpected.copy", "", this::copyDetails);
        copy.setId("copy-details");
        close = words.button("unexpected.close", "⏎", () -> setVisible(false));
        close.getStyleClass().addAll("accent", "primary");
        HBox buttons = new HBox(8, close, copy);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(16, words.label("unexpected.title", "heading"), what, code, buttons);
        card.getStyleClass().addAll("panel", "help-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        setVisible(false);
    }

    /** @param details for whoever mends it: where it happened, never whom it concerned */
    void show(String errorCode, String details) {
        this.details = details;
        code.setText(errorCode);
        setVisible(true);
        close.requestFocus();
    }

    private void copyDetails() {
        ClipboardContent content = new ClipboardContent();
        content.putString(code.getText() + "\n" + details);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
