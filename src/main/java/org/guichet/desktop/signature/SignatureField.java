package org.guichet.desktop.signature;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.Signature;

/** The pad with what one does after signing: save it, or begin anew. */
public final class SignatureField extends VBox {

    private final SignaturePad pad = new SignaturePad();

    /** @param save takes what was signed */
    public SignatureField(Words words, Consumer<Signature> save) {
        super(12);
        pad.setId("signature-pad");
        words.bind(pad.accessibleTextProperty(), "signature.pad");
        Label invitation = words.label("signature.here", "muted");
        invitation.setMouseTransparent(true);
        invitation.visibleProperty().bind(pad.blank());
        StackPane framed = new StackPane(pad, invitation);
        framed.setMaxWidth(SignaturePad.WIDTH);
        Button keep = words.button("signature.save", "⏎", () -> save.accept(pad.signature()));
        keep.setId("save-signature");
        keep.getStyleClass().addAll("accent", "primary");
        keep.disableProperty().bind(pad.blank());
        keep.setDefaultButton(true);
        Button clear = words.button("signature.clear", "", pad::clear);
        clear.disableProperty().bind(pad.blank());
        HBox buttons = new HBox(8, keep, clear);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(framed, buttons);
        pad.blank().addListener((_, _, blank) -> {
            if (!blank) {
                keep.requestFocus();
            }
        });
    }

    public void clear() {
        pad.clear();
    }

    public void focusFirst() {
        pad.requestFocus();
    }
}
