package org.guichet.desktop.biometric;

import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.scanner.CameraFrame;
import org.jspecify.annotations.Nullable;

/** What the scanner sees now. */
final class ScannerPreview extends StackPane {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 200;

    private final ImageView picture = new ImageView();
    private @Nullable WritableImage image;

    ScannerPreview(CaptureViewModel model, Words words) {
        setId("finger-preview");
        picture.setId("finger-picture");
        getStyleClass().add("camera-view");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        picture.setPreserveRatio(true);
        Label nothing = words.label("capture.noPreview", "muted");
        nothing.visibleProperty().bind(model.frame().isNull());
        words.bind(accessibleTextProperty(), "capture.preview");
        getChildren().addAll(nothing, picture);
        model.frame().addListener((_, _, frame) -> draw(frame));
    }

    private void draw(@Nullable CameraFrame frame) {
        if (frame == null) {
            image = null;
            picture.setImage(null);
            return;
        }
        WritableImage into = image;
        if (into == null || into.getWidth() != frame.width() || into.getHeight() != frame.height()) {
            into = new WritableImage(frame.width(), frame.height());
            image = into;
            picture.setImage(into);
        }
        into.getPixelWriter().setPixels(
                0, 0, frame.width(), frame.height(), PixelFormat.getIntArgbInstance(), frame.pixels(), 0, frame.width());
    }
}
