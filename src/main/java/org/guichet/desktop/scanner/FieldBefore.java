package org.guichet.desktop.scanner;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** A field as it was before a burst of keys, caret and selection included. */
record FieldBefore(TextInputControl field, String text, int anchor, int caret) {

    /** Null where the keys go to no field. */
    static @Nullable FieldBefore of(@Nullable Node focused) {
        return focused instanceof TextInputControl field && field.isEditable()
                ? new FieldBefore(field, field.getText(), field.getAnchor(), field.getCaretPosition())
                : null;
    }

    void restore() {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
        field.selectRange(anchor, caret);
    }
}
