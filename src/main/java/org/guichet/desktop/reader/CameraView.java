package org.guichet.desktop.reader;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.guichet.desktop.camera.LivePicture;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.scanner.ReaderState;

/** What the camera sees, so that a paper is held in the right place; or why there is nothing to see. */
public final class CameraView extends StackPane {

    private static final double WIDTH = 192;
    private static final double HEIGHT = 144;

    private final ReadersViewModel model;
    private final Words words;
    private final String otherKey;
    private final LivePicture picture = new LivePicture("camera-picture", WIDTH, HEIGHT);
    private final Label said = new Label();

    /** @param otherKey what is said of a code that nobody wants here */
    public CameraView(ReadersViewModel model, Words words, String otherKey) {
        this.model = model;
        this.words = words;
        this.otherKey = otherKey;
        setId("camera-view");
        getStyleClass().add("camera-view");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        said.setId("camera-said");
        said.setWrapText(true);
        said.setMaxSize(WIDTH, USE_PREF_SIZE);
        said.getStyleClass().add("camera-said");
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(picture, said);
        managedProperty().bind(visibleProperty());
        model.camera().addListener((_, _, _) -> say());
        model.otherCode().addListener((_, _, _) -> say());
        model.frame().addListener((_, _, frame) -> picture.show(frame));
        words.current().addListener((_, _, _) -> say());
        say();
    }

    private void say() {
        ReaderState state = model.camera().get();
        setVisible(state != ReaderState.OFF);
        boolean other = state == ReaderState.READY && model.otherCode().get();
        said.setText(other ? words.text(otherKey) : state == ReaderState.READY ? "" : words.texts().text("camera", state));
        setAccessibleText(said.getText().isEmpty() ? words.texts().text("camera", state) : said.getText());
    }
}
