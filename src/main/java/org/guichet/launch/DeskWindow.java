package org.guichet.launch;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.guichet.desktop.shell.GuichetRoot;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.words.Words;
import org.guichet.language.Language;
import org.guichet.launch.demonstration.DemonstrationLife;
import org.guichet.launch.demonstration.DemonstrationSite;
import org.jspecify.annotations.Nullable;

/** The window on a real screen. */
public final class DeskWindow extends Application {

    private static final Duration TICK = Duration.seconds(10);
    private static final Duration LIFE = Duration.seconds(20);
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;

    private record Opening(OpenDesk desk, Language language, Appearance appearance, boolean demonstration) {}

    /** JavaFX makes the application object itself; this is what it finds. */
    private static volatile @Nullable Opening opening;

    private @Nullable Background background;

    /** Returns when the window is closed. */
    static void show(OpenDesk desk, Language language, Appearance appearance, boolean demonstration) {
        opening = new Opening(desk, language, appearance, demonstration);
        Application.launch(DeskWindow.class);
    }

    @Override
    public void start(Stage stage) {
        Opening with = Objects.requireNonNull(opening);
        Appearance.loadFonts();
        Words words = new Words(with.language());
        FaultSink faults = new FaultSink();
        Background work = new Background(faults);
        background = work;
        GuichetRoot root = new GuichetRoot(
                with.desk().acts(), words, with.appearance(), work, uri -> getHostServices().showDocument(uri));
        faults.root = root;
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> faults.accept(fault));
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        stage.setMinWidth(1280);
        stage.setMinHeight(760);
        words.bind(stage.titleProperty(), "app.name");
        stage.getIcons().add(new Image(Objects.requireNonNull(DeskWindow.class.getResourceAsStream("/org/guichet/icons/guichet.png"))));
        stage.show();
        forever(TICK, root::tick);
        if (with.demonstration()) {
            goOnLiving(with.desk(), work, root);
        }
    }

    /** People arrive and other desks work on, as ordinary acts behind the screen. */
    private static void goOnLiving(OpenDesk desk, Background work, GuichetRoot root) {
        DemonstrationLife life = DemonstrationSite.life(
                desk.store(), desk.acts(), number -> root.deskInUse().equals(OptionalInt.of(number)));
        forever(LIFE, () -> work.act(
                () -> {
                    life.goOn();
                    return true;
                },
                _ -> {}));
    }

    private static void forever(Duration period, Runnable action) {
        Timeline timeline = new Timeline(new KeyFrame(period, _ -> action.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }

    @Override
    public void stop() {
        if (background != null) {
            background.close();
        }
    }

    /** Faults become a code on the screen and a line in the log. */
    private static final class FaultSink implements Consumer<Throwable> {
        private volatile @Nullable GuichetRoot root;

        @Override
        public void accept(Throwable fault) {
            String code = ErrorCode.of(fault);
            Logs.fault(code, fault);
            GuichetRoot shown = root;
            if (shown != null) {
                shown.showTrouble(code, ErrorCode.details(fault));
            }
        }
    }
}
