package org.guichet.desktop.lookup;

import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.guichet.desktop.shell.Icons;
import org.guichet.desktop.words.Words;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The search field that is always there. Arrows and Enter go to the list below it. */
public final class LookupField extends CustomTextField {

    public LookupField(LookupViewModel model, Words words, LookupPanel panel) {
        setId("lookup");
        setLeft(Icons.icon(MaterialDesignM.MAGNIFY, "muted-icon"));
        Label hint = new Label("Ctrl+K");
        hint.getStyleClass().add("key-hint");
        hint.visibleProperty().bind(focusedProperty().not());
        setRight(hint);
        words.bind(promptTextProperty(), "lookup.prompt");
        words.bind(accessibleTextProperty(), "lookup.prompt");
        textProperty().bindBidirectional(model.text());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case DOWN -> panel.move(1);
                case UP -> panel.move(-1);
                case ENTER -> panel.chooseSelected();
                case ESCAPE -> {
                    model.clear();
                    panel.leave();
                }
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }
}
