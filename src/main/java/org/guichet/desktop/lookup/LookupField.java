package org.guichet.desktop.lookup;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.lookup.PeopleFinder.Progress;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The search field that is always there. Arrows and Enter go to the list below it. */
public final class LookupField extends CustomTextField {

    private static final String AZERTY_DIGITS = "&é\"'(-è_ç";

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
        setOnMouseClicked(_ -> model.suggest());
        focusedProperty().addListener((_, _, now) -> {
            if (!now && getText().isEmpty() && !panel.isHover()) {
                model.clear();
            }
        });
        addEventFilter(KeyEvent.KEY_TYPED, event -> onPurposeTyped(event, model, panel));
        addEventFilter(KeyEvent.KEY_TYPED, panel.filters()::onTyped);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (model.chosen().get() != null && onPurposeKey(event.getCode(), model, panel)) {
                event.consume();
                return;
            }
            if (panel.filters().onPressed(event)) {
                event.consume();
                return;
            }
            switch (event.getCode()) {
                case DOWN -> {
                    if (panel.isOpen()) {
                        panel.move(1);
                    } else {
                        model.suggest();
                    }
                }
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

    private static boolean onPurposeKey(KeyCode key, LookupViewModel model, LookupPanel panel) {
        switch (key) {
            case DOWN -> model.movePurpose(1);
            case UP -> model.movePurpose(-1);
            case ENTER -> panel.open(model.purpose().get());
            case ESCAPE -> model.chooseNobody();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The digits' row of an AZERTY keyboard types these without Shift. */
    private static void onPurposeTyped(KeyEvent event, LookupViewModel model, LookupPanel panel) {
        if (model.chosen().get() == null || event.isControlDown() || event.isAltDown() || event.getCharacter().isEmpty()) {
            return;
        }
        char typed = event.getCharacter().charAt(0);
        int digit = typed >= '1' && typed <= '9' ? typed - '1' : AZERTY_DIGITS.indexOf(typed);
        if (digit >= 0) {
            panel.open(digit);
            event.consume();
        }
    }

    private static String prompt(Progress progress, Words words) {
        if (progress.complete()) {
            return words.text("lookup.prompt");
        }
        return progress.failed() ? words.text("lookup.prompt.failed") : words.text("lookup.prompt.building", progress.percent());
    }
}
