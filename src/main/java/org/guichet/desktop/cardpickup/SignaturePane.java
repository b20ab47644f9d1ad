package org.guichet.desktop.cardpickup;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.guichet.desktop.words.Words;

/** Step 5: the person signs for the card. */
final class SignaturePane extends StepPane {

    private final SignaturePad pad = new SignaturePad();

    SignaturePane(PickupViewModel model, Words words) {
        pad.setId("signature-pad");
        words.bind(pad.accessibleTextProperty(), "signature.pad");
        Label invitation = words.label("signature.here", "muted");
        invitation.setMouseTransparent(true);
        invitation.visibleProperty().bind(pad.blank());
        StackPane framed = new StackPane(pad, invitation);
        framed.setMaxWidth(SignaturePad.WIDTH);
        Button save = words.button("signature.save", "⏎", () -> model.sign(pad.signature()));
        save.setId("save-signature");
        save.getStyleClass().addAll("accent", "primary");
        save.disableProperty().bind(pad.blank());
        save.setDefaultButton(true);
        Button clear = words.button("signature.clear", "", pad::clear);
        clear.disableProperty().bind(pad.blank());
        HBox buttons = new HBox(8, save, clear);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words.label("signature.hint", "muted"), framed, buttons);
        pad.blank().addListener((_, _, blank) -> {
            if (!blank) {
                save.requestFocus();
            }
        });
    }

    @Override
    public void focusFirst() {
        pad.requestFocus();
    }
}
