package org.guichet.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.guichet.desktop.shell.GuichetRoot;
import org.guichet.desktop.shell.WipedScreen;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.language.Language;
import org.guichet.launch.demonstration.DemonstrationLife;
import org.guichet.launch.demonstration.DemonstrationSite;
import org.jspecify.annotations.Nullable;

/** The window on a real screen. */
public final class DeskWindow extends Application {

    private static final Duration TICK = Duration.seconds(10);
    private static final Duration PREPARE = Duration.minutes(1);
    private static final Duration LIFE = Duration.seconds(20);
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;

    /**
     * How the window is to look, and whether nobody in it is real.
     *
     * @param display opens the waiting room's wall with it
     */
    record Look(Language language, Appearance appearance, boolean demonstration, boolean display) {}

    /** @param trouble to ask somebody about; null where the desk is open */
    private record Opening(@Nullable OpenDesk desk, @Nullable CommandFailure trouble, Supplier<OpenDesk> again, Look look) {}

    /** JavaFX makes the application object itself; this is what it finds. */
    private static volatile @Nullable Opening opening;

    private static volatile @Nullable OpenDesk asked;

    private final List<Timeline> recurring = new ArrayList<>();
    private @Nullable Background background;
    private @Nullable GuichetRoot shown;

    /** Returns when the window is closed. */
    static void show(OpenDesk desk, Look look) {
        opening = new Opening(desk, null, () -> desk, look);
        Application.launch(DeskWindow.class);
    }

    /** Asks what has to be asked before the desk opens, and goes on with it. Returns when the window is closed. */
    static void ask(CommandFailure trouble, Supplier<OpenDesk> again, Look look) {
        opening = new Opening(null, trouble, again, look);
        try {
            Application.launch(DeskWindow.class);
        } finally {
            OpenDesk desk = asked;
            if (desk != null) {
                desk.close();
            }
        }
    }

    @Override
    public void start(Stage stage) {
        Opening with = Objects.requireNonNull(opening);
        Appearance.loadFonts();
        Words words = new Words(with.look().language());
        FaultSink faults = new FaultSink();
        Background work = new Background(faults);
        background = work;
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> faults.accept(fault));
        stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
        stage.setMinWidth(1280);
        stage.setMinHeight(760);
        words.bind(stage.titleProperty(), "app.name");
        stage.getIcons().add(new Image(Objects.requireNonNull(DeskWindow.class.getResourceAsStream("/org/guichet/icons/guichet.png"))));
        OpenDesk desk = with.desk();
        CommandFailure trouble = with.trouble();
        if (desk != null) {
            showDesk(stage, desk, words, work, faults);
        } else if (trouble != null) {
            Consumer<OpenDesk> then = opened -> {
                asked = opened;
                showDesk(stage, opened, words, work, faults);
            };
            new AskedOpening(with.again(), work, words, with.look(), stage.getScene()::setRoot, then, stage::close).ask(trouble);
        }
        stage.show();
    }

    private void showDesk(Stage stage, OpenDesk desk, Words words, Background work, FaultSink faults) {
        Look look = Objects.requireNonNull(opening).look();
        Logs.into(desk.store().logs());
        GuichetRoot root =
                new GuichetRoot(desk.acts(), words, look.appearance(), work, uri -> getHostServices().showDocument(uri));
        faults.root = root;
        shown = root;
        stage.getScene().setRoot(root);
        forever(TICK, root::tick);
        forever(PREPARE, () -> work.capture(
                () -> {
                    desk.acts().pickup().checkFinger().prepare();
                    return true;
                },
                _ -> {}));
        if (look.display()) {
            root.openDisplay();
        }
        desk.closing().wipe().ifPresent(wipe -> wipe.onOrder(() -> FxThread.run(() -> wiped(stage, desk, words, work))));
        if (desk.playsTheSite()) {
            goOnLiving(desk, work, root);
        }
    }

    /** Nothing of anybody is on the screen any more while it is done. */
    private void wiped(Stage stage, OpenDesk desk, Words words, Background work) {
        recurring.forEach(Timeline::stop);
        GuichetRoot root = Objects.requireNonNull(shown);
        root.letGo();
        root.display().close();
        WipedScreen screen = new WipedScreen(words, Objects.requireNonNull(opening).look().appearance(), stage::close);
        stage.getScene().setRoot(screen);
        work.act(
                () -> {
                    try {
                        desk.destroy();
                        return words.text("wiped.done");
                    } catch (CommandFailure left) {
                        return words.text(left.textKey(), left.arguments());
                    }
                },
                screen::done);
    }

    /** People arrive and other desks work on, as ordinary acts behind the screen. */
    private void goOnLiving(OpenDesk desk, Background work, GuichetRoot root) {
        DemonstrationLife life = DemonstrationSite.life(
                desk.store(), desk.acts(), number -> root.deskInUse().equals(OptionalInt.of(number)));
        forever(LIFE, () -> work.act(
                () -> {
                    life.goOn();
                    return true;
                },
                _ -> {}));
    }

    private void forever(Duration period, Runnable action) {
        Timeline timeline = new Timeline(new KeyFrame(period, _ -> action.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        recurring.add(timeline);
    }

    @Override
    public void stop() {
        if (shown != null) {
            shown.letGo();
        }
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
