package org.guichet.launch;

import java.util.function.Consumer;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

/** The part of the tour in which signed documents are handed over: held before the simulated camera, judged, and taken into the file. */
final class TourDocuments {

    private final TourScene scene;
    private final Consumer<String> picture;

    TourDocuments(TourScene scene, Consumer<String> picture) {
        this.scene = scene;
        this.picture = picture;
    }

    void tell() {
        scene.press(KeyCode.D, true);
        picture.accept("document-waiting");
        scene.push("document-specimen");
        scene.press(KeyCode.DIGIT1, true);
        picture.accept("document-authentic");
        scene.push("document-specimen");
        picture.accept("document-altered");
        String before = scene.ask(() -> ((Labeled) scene.find("document-outcome-word")).getText());
        scene.push("document-camera");
        scene.until(() -> scene.find("camera-picture") instanceof ImageView view && view.getImage() != null);
        scene.push("document-specimen");
        scene.until(() -> scene.isThere("document-outcome-word")
                && scene.find("document-outcome-word") instanceof Labeled said && !said.getText().equals(before));
        picture.accept("document-unknown-by-camera");
        scene.push("document-camera");
        scene.push("document-specimen");
        picture.accept("document-seal");
        scene.push("document-close");
    }
}
