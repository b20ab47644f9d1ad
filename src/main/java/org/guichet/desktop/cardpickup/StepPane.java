package org.guichet.desktop.cardpickup;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.WedgeScan;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What stands under an open step. */
public abstract class StepPane extends VBox {

    protected StepPane() {
        setSpacing(12);
        getStyleClass().add("step-pane");
    }

    /** Puts the cursor where this step begins. */
    public abstract void focusFirst();

    /** Takes a scan that this step waits for; false where it belongs elsewhere. */
    public boolean takeScan(WedgeScan scan) {
        return false;
    }

    /** A button that does what the synthetic person's paper would; only demonstrations have it. */
    public static Button specimen(Words words, String key, Runnable action) {
        Button button = words.button(key, "", action);
        button.setGraphic(Icons.icon(MaterialDesignT.TEST_TUBE));
        button.getStyleClass().addAll("specimen");
        button.setId(key.replace('.', '-'));
        return button;
    }
}
