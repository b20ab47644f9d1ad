package org.guichet.desktop.reader;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.scanner.ReaderState;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Beside the field: the camera, open or not, and the scanner on a line. */
public final class ReaderButtons extends HBox {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    public ReaderButtons(ReadersViewModel model, Words words, Runnable choose, Runnable look) {
        setSpacing(8);
        Button camera = button(words, MaterialDesignC.CAMERA_OUTLINE, "Ctrl+M", "reader.camera", look);
        camera.setId("toggle-camera");
        model.camera().addListener((_, _, now) -> camera.pseudoClassStateChanged(OPEN, now != ReaderState.OFF));
        Button serial = button(words, MaterialDesignB.BARCODE_SCAN, "Ctrl+I", "reader.serial", choose);
        serial.setId("choose-readers");
        model.serial().addListener((_, _, now) -> serial.pseudoClassStateChanged(OPEN, now == ReaderState.READY));
        getChildren().addAll(camera, serial);
    }

    private static Button button(Words words, Ikon icon, String key, String name, Runnable act) {
        Label hint = new Label(key);
        hint.getStyleClass().add("key-hint");
        VBox face = new VBox(2, Icons.icon(icon, "room-icon"), hint);
        face.setAlignment(Pos.CENTER);
        Button button = new Button();
        button.setGraphic(face);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("door-reader");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        Tooltip tip = new Tooltip();
        words.bind(tip.textProperty(), name);
        button.setTooltip(tip);
        words.bind(button.accessibleTextProperty(), name);
        return button;
    }
}
