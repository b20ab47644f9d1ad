package org.guichet.desktop.signin;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;

/** A field of a form that Enter hands in from anywhere, under its label. */
final class TypedField {

    private TypedField() {}

    static VBox of(Words words, String key, String id, TextField field, Runnable submit) {
        field.setId(id);
        field.setOnAction(_ -> submit.run());
        words.bind(field.accessibleTextProperty(), key);
        Label label = words.label(key, "field-label");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }
}
