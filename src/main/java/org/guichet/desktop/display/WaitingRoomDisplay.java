package org.guichet.desktop.display;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.desk.DeskActs;

/**
 * The second window. It belongs to the desk's program, which alone may open the home, and stays while nobody is signed in. Full
 * screen on a second screen where there is one; Esc leaves that, F11 goes back, closing it closes nothing else.
 */
public final class WaitingRoomDisplay {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final DisplayViewModel model;
    private final DisplayScreen screen;
    private final Words words;
    private Optional<Stage> stage = Optional.empty();

    public WaitingRoomDisplay(DeskActs acts, ActRunner runner, Words words) {
        this.words = words;
        model = new DisplayViewModel(acts, runner, Chime::ring);
        screen = new DisplayScreen(model, acts.clock());
        screen.sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                Appearance.DARK.dressBeside(scene);
            }
        });
    }

    /** What is in the window, for a scene of one's own. */
    public Parent view() {
        return screen;
    }

    /** Opens the window, or brings it to the front. */
    public void open() {
        stage.ifPresentOrElse(Stage::toFront, () -> {
            Stage opened = newStage();
            stage = Optional.of(opened);
            opened.setOnHidden(_ -> stage = Optional.empty());
            model.refresh();
            screen.tick();
            opened.show();
        });
    }

    /** Does nothing where there is no window. */
    public void close() {
        stage.ifPresent(Stage::close);
    }

    public boolean isOpen() {
        return stage.isPresent();
    }

    /** After something was saved at this site; nothing while the window is closed. */
    public void refresh() {
        if (isOpen()) {
            model.refresh();
        }
    }

    /** As {@link #refresh}, whether there is a window or not. */
    public void read() {
        model.refresh();
    }

    public void tick() {
        screen.tick();
    }

    private Stage newStage() {
        Stage opened = new Stage();
        if (screen.getScene() != null) {
            screen.getScene().setRoot(new Group());
        }
        Scene scene = new Scene(screen, WIDTH, HEIGHT);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F11) {
                opened.setFullScreen(!opened.isFullScreen());
                event.consume();
            }
        });
        words.bind(opened.titleProperty(), "display.title");
        opened.setFullScreenExitHint("");
        opened.setScene(scene);
        second().ifPresent(area -> {
            opened.setX(area.getMinX());
            opened.setY(area.getMinY());
            opened.setFullScreen(true);
        });
        return opened;
    }

    /** The screen that is not the desk's own. */
    private static Optional<Rectangle2D> second() {
        List<Screen> screens = Screen.getScreens();
        return screens.stream().filter(each -> !each.equals(Screen.getPrimary())).findFirst().map(Screen::getVisualBounds);
    }
}
