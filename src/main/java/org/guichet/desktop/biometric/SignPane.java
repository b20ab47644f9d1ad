package org.guichet.desktop.biometric;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.guichet.desktop.signature.SignatureField;
import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.Enrolment;
import org.jspecify.annotations.Nullable;

/** The person's signature for the file; another one takes its place. */
final class SignPane extends VBox {

    private final Words words;
    private final Label now = new Label();
    private final SignatureField field;
    private boolean isKept;

    SignPane(CaptureViewModel model, Words words) {
        super(12);
        this.words = words;
        setId("sign");
        now.setId("sign-now");
        now.setWrapText(true);
        now.getStyleClass().add("capture-now");
        field = new SignatureField(words, model::sign);
        getChildren().addAll(now, field);
        words.current().addListener((_, _, _) -> draw());
        draw();
    }

    void show(@Nullable Enrolment enrolment) {
        boolean before = isKept;
        isKept = enrolment != null && enrolment.signature() != null;
        setDisable(enrolment == null || enrolment.isCompleted());
        if (isKept && !before) {
            field.clear();
        }
        draw();
    }

    void focusFirst() {
        field.focusFirst();
    }

    private void draw() {
        now.setText(words.text(isDisabled() ? "photo.now.none" : isKept ? "sign.now.kept" : "sign.now.ask"));
    }
}
