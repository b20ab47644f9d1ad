package org.guichet.desktop.cardpickup;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.guichet.desktop.words.Words;

/** The optional finger: compared by the reader, or left out with a word. Nothing waits for it. */
final class FingerPane extends StepPane {

    private final Button compare;

    FingerPane(PickupViewModel model, Words words) {
        compare = words.button("finger.compare", "⏎", model::compareFinger);
        compare.setId("compare-finger");
        compare.getStyleClass().addAll("accent", "primary");
        compare.setDefaultButton(true);
        TextField note = new TextField();
        note.setId("finger-note");
        note.setPrefColumnCount(24);
        words.bind(note.promptTextProperty(), "finger.note");
        words.bind(note.accessibleTextProperty(), "finger.note");
        Button skip = words.button("finger.skip", "", () -> model.skipFinger(note.getText().strip()));
        skip.setId("skip-finger");
        note.setOnAction(_ -> skip.fire());
        HBox line = new HBox(8, compare, note, skip);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words.label("finger.hint", "muted"), line);
    }

    @Override
    public void focusFirst() {
        compare.requestFocus();
    }
}
