package org.guichet.launch;

import java.util.function.Consumer;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.guichet.device.chip.emulated.EmulatedReader;

/** The part of the tour in which signed documents are handed over: held before the simulated camera, judged, and taken into the file. */
final class TourDocuments {

    private static final double HALF = 0.4;

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
        chips();
        scene.push("document-close");
        scene.push("room-devices");
        scene.until(() -> scene.isThere("chip-test-" + EmulatedReader.ID));
        scene.push("chip-test-" + EmulatedReader.ID);
        scene.until(() -> scene.find("chip-tried") instanceof Labeled tried && tried.getText().contains("("));
        picture.accept("devices");
        scene.push("room-work");
    }

    /** Passports with chips, laid on the twin of a reader: each specimen in turn. */
    private void chips() {
        scene.push("document-chipped");
        picture.accept("chip-zone");
        readChip("chip-result");
        picture.accept("chip-authentic");
        scene.push("document-chipped");
        readChip("chip-fields");
        picture.accept("chip-page-changed");
        scene.push("document-chipped");
        readChip("chip-result");
        picture.accept("chip-altered");
        scene.push("document-chipped");
        readChip("chip-result");
        picture.accept("chip-unknown");
        scene.push("document-chipped");
        readChip("chip-stop");
        scene.until(() -> scene.find("chip-progress") instanceof ProgressBar bar && bar.getProgress() > HALF);
        picture.accept("chip-reading");
        scene.push("chip-stop");
        scene.push("document-chipped");
        scene.press(KeyCode.R, true);
        scene.until(() -> scene.find("chip-said").getParent().getStyleClass().contains("attention"));
        picture.accept("chip-taken-away");
    }

    private void readChip(String shows) {
        scene.press(KeyCode.R, true);
        scene.until(() -> scene.isThere(shows));
    }
}
