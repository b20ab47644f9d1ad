package org.guichet.desktop.lookup;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the filters, while the search field has the keyboard. */
final class FilterKeys {

    private final LookupViewModel model;
    private final FilterChoices choices;

    FilterKeys(LookupViewModel model, FilterChoices choices) {
        this.model = model;
        this.choices = choices;
    }

    /** @return whether the key was one of these */
    boolean onPressed(KeyEvent event) {
        boolean choosing = model.choosingFilter().get();
        if (event.isControlDown() && event.getCode() == KeyCode.F) {
            model.chooseFilter(!choosing);
            return true;
        }
        if (event.isControlDown() || event.isAltDown()) {
            return false;
        }
        if (choosing) {
            return onChoicesKey(event.getCode());
        }
        boolean takesOff = event.getCode() == KeyCode.BACK_SPACE && model.text().get().isEmpty() && !model.filter().get().isOff();
        if (takesOff) {
            model.filterBy(model.filter().get().withoutLast());
        }
        return takesOff;
    }

    private boolean onChoicesKey(KeyCode key) {
        switch (key) {
            case UP -> choices.move(0, -1);
            case DOWN -> choices.move(0, 1);
            case LEFT -> choices.move(-1, 0);
            case RIGHT -> choices.move(1, 0);
            case ENTER -> choices.chooseMarked();
            case ESCAPE -> model.chooseFilter(false);
            case BACK_SPACE -> model.filterBy(model.filter().get().withoutLast());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Letters choose; nothing is written into the field meanwhile. */
    void onTyped(KeyEvent event) {
        if (!model.choosingFilter().get() || event.isControlDown() || event.isAltDown() || event.getCharacter().isEmpty()) {
            return;
        }
        choices.choose(event.getCharacter().charAt(0));
        event.consume();
    }
}
