package org.guichet.desktop.cardpickup;

import org.guichet.desktop.signature.SignatureField;
import org.guichet.desktop.words.Words;

/** Step 5: the person signs for the card. */
final class SignaturePane extends StepPane {

    private final SignatureField field;

    SignaturePane(PickupViewModel model, Words words) {
        field = new SignatureField(words, model::sign);
        getChildren().addAll(words.label("signature.hint", "muted"), field);
    }

    @Override
    public void focusFirst() {
        field.focusFirst();
    }
}
