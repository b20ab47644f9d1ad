package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.thread.FxThread;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Each device of the demonstration is listed and tried; the file leads to where they are used. */
class DevicesByKeyboardTest extends WindowTest {

    private String text(String id) throws Exception {
        return asked(() -> window.scene().lookup("#" + id) instanceof Labeled label ? label.getText() : "");
    }

    @Test
    void eachDeviceIsTriedAndSaysHowItDoes() throws Exception {
        signIn("bernard");
        for (int i = 0; i < 12 && !window.isShown("devices"); i++) {
            press(KeyCode.PAGE_DOWN, true);
        }
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> asked(() -> window.scene().lookup("#camera-test-drawn-portrait") != null));
        FxThread.runAndWait(() -> window.scene().lookup("#camera-test-drawn-portrait").requestFocus());
        press(KeyCode.SPACE);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> text("camera-tried").contains("960"));
        assertTrue(asked(() -> window.scene().getRoot().lookupAll("#scanners .button").size() > 1), "the simulated scanner is listed");
    }

    @Test
    void theFileLeadsToTheCaptures() throws Exception {
        signIn("bernard");
        press(KeyCode.F2);
        window.until(() -> window.inHand().isPresent());
        press(KeyCode.F10);
        window.until(() -> window.isShown("go-to-capture"));
        FxThread.runAndWait(() -> window.scene().lookup("#go-to-capture").requestFocus());
        press(KeyCode.SPACE);
        window.until(() -> window.isShown("capture"));
    }
}
