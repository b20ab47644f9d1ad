package org.guichet.desktop.biometric;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerState;
import org.guichet.domain.biometric.KeptPrint;
import org.guichet.domain.biometric.Untaken;

/** One finger on the drawing: a button with its quality, within a ring that is as full as the quality is good. */
final class FingerTarget extends StackPane {

    static final double SIZE = 48;

    private final Finger finger;
    private final Words words;
    private final ToggleButton button = new ToggleButton();
    private final Arc ring = new Arc(0, 0, SIZE / 2 - 3, SIZE / 2 - 3, 90, 0);

    FingerTarget(Finger finger, Words words, Runnable choose) {
        this.finger = finger;
        this.words = words;
        button.setId("finger-" + finger.name());
        button.getStyleClass().add("finger");
        button.setMinSize(SIZE - 12, SIZE - 12);
        button.setMaxSize(SIZE - 12, SIZE - 12);
        button.setOnAction(_ -> choose.run());
        ring.setType(ArcType.OPEN);
        ring.getStyleClass().add("finger-ring");
        ring.setManaged(false);
        ring.setCenterX(SIZE / 2);
        ring.setCenterY(SIZE / 2);
        ring.setMouseTransparent(true);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        getChildren().addAll(ring, button);
    }

    ToggleButton button() {
        return button;
    }

    /** @param next whether it is among those that come next */
    void show(FingerState state, boolean next, boolean chosen) {
        KeptPrint kept = state.kept();
        Untaken untaken = state.untaken();
        button.setSelected(chosen);
        button.setText(untaken != null ? "–" : kept == null ? "" : Integer.toString(kept.quality()));
        ring.setLength(kept == null ? 0 : -3.6 * kept.quality());
        String look = untaken != null ? "untaken" : kept == null ? "open" : kept.isGoodEnough() ? "good" : "below";
        getStyleClass().setAll("finger-target", look, next ? "next" : "later");
        button.setAccessibleText(told(state));
    }

    private String told(FingerState state) {
        String name = words.texts().text("finger", finger);
        KeptPrint kept = state.kept();
        Untaken untaken = state.untaken();
        if (untaken != null) {
            return words.text("capture.finger.untaken", name, words.texts().text("untaken", untaken.reason()));
        }
        return kept == null
                ? words.text("capture.finger.open", name)
                : words.text("capture.finger.taken", name, kept.quality(), state.tries());
    }
}
