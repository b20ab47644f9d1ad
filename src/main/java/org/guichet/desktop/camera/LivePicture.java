package org.guichet.desktop.camera;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.guichet.workflow.scanner.CameraFrame;
import org.jspecify.annotations.Nullable;

/** One frame after another in the same image, made anew only where a frame has another size. */
public final class LivePicture extends ImageView {

    private @Nullable WritableImage image;

    public LivePicture(String id, double width, double height) {
        setId(id);
        setFitWidth(width);
        setFitHeight(height);
        setPreserveRatio(true);
    }

    /** @param frame null for nothing to see */
    public void show(@Nullable CameraFrame frame) {
        if (frame == null) {
            image = null;
            setImage(null);
            return;
        }
        WritableImage into = image;
        if (into == null || into.getWidth() != frame.width() || into.getHeight() != frame.height()) {
            into = new WritableImage(frame.width(), frame.height());
            image = into;
            setImage(into);
        }
        into.getPixelWriter().setPixels(
                0, 0, frame.width(), frame.height(), PixelFormat.getIntArgbInstance(), frame.pixels(), 0, frame.width());
    }
}
