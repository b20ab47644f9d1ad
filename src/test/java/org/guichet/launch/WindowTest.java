package org.guichet.launch;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.typing.SimulatedKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A window on a demonstration desk's real store, and somebody at its keyboard. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowTest {

    /** Milliseconds from key to key when a person types. */
    static final long PERSON = 90;

    private static final int MOST_CALLS = 60;

    final SimulatedKeys keys = new SimulatedKeys();

    // made before each test
    @SuppressWarnings("NullAway.Init")
    WindowOnDesk window;

    @TempDir
    private Path folder;

    /** TestFX looks for its own start methods in the test's class only, not in what it extends. */
    @BeforeEach
    final void openWindow() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxThread.runAndWait(() -> window = WindowOnDesk.open(folder.resolve("home"), stage, keys));
    }

    @AfterEach
    final void closeWindow() throws Exception {
        window.close();
    }

    void signIn(String account) throws Exception {
        type(account + "\tdemo\r");
        window.until(() -> window.isShown("queue"));
    }

    /** Calls until somebody with papers that agree comes for such a card. */
    CardPickup callPickup(Predicate<CardPickup> wanted) throws Exception {
        for (int i = 0; i < MOST_CALLS; i++) {
            press(KeyCode.F2);
            window.until(() -> window.inHand().isPresent());
            CardPickup card = window.cardInHand().orElse(null);
            if (card != null && isClean(card) && wanted.test(card)) {
                window.until(() -> window.isShown("passport-mrz"));
                return card;
            }
            press(KeyCode.F8);
            window.until(() -> window.inHand().isEmpty());
        }
        throw new AssertionError("nobody came for such a card");
    }

    /** The demonstration's own exceptions: passports that ran out, and names spelled another way. */
    private static boolean isClean(CardPickup card) {
        long id = card.card().applicantId();
        return id % 11 != 3 && id % 9 != 4 && card.identity() == null;
    }

    /** @param row from 1, which is chosen as the menu opens */
    void chooseInMenu(int row) throws Exception {
        window.settle(); // the menu takes the keyboard with the next pulse
        FxThread.runAndWait(() -> {
            keys.rest(PERSON);
            for (int i = 1; i < row; i++) {
                keys.press(menu(), KeyCode.DOWN, "");
            }
            keys.press(menu(), KeyCode.ENTER, "");
        });
        window.settle();
    }

    static Scene menu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst().orElseThrow().getScene();
    }

    String notice() throws Exception {
        return asked(() -> window.scene().lookup("#notice .label") instanceof Labeled label ? label.getText() : "");
    }

    static <T> T asked(Callable<T> question) throws Exception {
        return WaitForAsyncUtils.asyncFx(question).get();
    }

    /** By hand, in two or three lines. */
    void typeMrz(String zone) throws Exception {
        type(zone.replace('\n', '\r'));
    }

    void type(String text) throws Exception {
        FxThread.runAndWait(() -> keys.type(window.scene(), text, PERSON));
        window.settle();
    }

    void press(KeyCode code) throws Exception {
        press(code, false);
    }

    void press(KeyCode code, boolean control) throws Exception {
        FxThread.runAndWait(() -> {
            keys.rest(PERSON);
            keys.press(window.scene(), code, control);
        });
        window.settle();
    }
}
