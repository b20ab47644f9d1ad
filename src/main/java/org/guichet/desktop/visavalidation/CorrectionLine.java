package org.guichet.desktop.visavalidation;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.guichet.desktop.cardpickup.MrzInput;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.MrzCorrection;

/** A misreading that would make all digits agree: proposed, never applied by itself. */
final class CorrectionLine extends HBox {

    CorrectionLine(Words words, MrzCorrection correction, MrzInput zone) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        MrzCorrection.Change change = correction.changes().getFirst();
        Label text = new Label(words.text(
                "mrz.correction",
                words.texts().text("field", change.field()),
                String.valueOf(change.read()),
                String.valueOf(change.proposed())));
        text.setWrapText(true);
        Button take = words.button(
                "mrz.takeCorrection", "", () -> zone.scan(String.join("\n", correction.corrected().lines())));
        take.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, take);
    }
}
