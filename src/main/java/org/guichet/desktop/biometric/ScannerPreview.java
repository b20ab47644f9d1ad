package org.guichet.desktop.biometric;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.guichet.desktop.camera.LivePicture;
import org.guichet.desktop.words.Words;

/** What the scanner sees now. */
final class ScannerPreview extends StackPane {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 200;

    private final LivePicture picture = new LivePicture("finger-picture", WIDTH, HEIGHT);

    ScannerPreview(CaptureViewModel model, Words words) {
        setId("finger-preview");
        getStyleClass().add("camera-view");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        Label nothing = words.label("capture.noPreview", "muted");
        nothing.visibleProperty().bind(model.frame().isNull());
        words.bind(accessibleTextProperty(), "capture.preview");
        getChildren().addAll(nothing, picture);
        model.frame().addListener((_, _, frame) -> picture.show(frame));
    }
}
