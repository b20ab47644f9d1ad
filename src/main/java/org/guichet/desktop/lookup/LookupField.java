package org.guichet.desktop.lookup;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.lookup.PeopleFinder.Progress;
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
        promptTextProperty().bind(Bindings.createStringBinding(
                () -> prompt(model.progress().get(), words), model.progress(), words.current()));
        accessibleTextProperty().bind(promptTextProperty());
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

    private static String prompt(Progress progress, Words words) {
        if (progress.complete()) {
            return words.text("lookup.prompt");
        }
        return progress.failed() ? words.text("lookup.prompt.failed") : words.text("lookup.prompt.building", progress.percent());
    }
}
