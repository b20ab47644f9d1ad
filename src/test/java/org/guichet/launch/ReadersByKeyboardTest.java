package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.thread.FxThread;
import org.guichet.workflow.scanner.CodeReaders;
import org.guichet.workflow.scanner.SerialLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The twins of a serial scanner and of a camera in the real window. */
class ReadersByKeyboardTest extends WindowTest {

    @BeforeEach
    void atTheDoor() throws Exception {
        type("accueil\tdemo\r");
        window.until(() -> window.isShown("reception"));
        window.until(() -> asked(() -> window.scene().lookup("#door-field").isFocused()));
    }

    @Test
    void ctrlIAndEnterConnectTheScannerOfThisDeskAndWhatItReadsLetsItsPersonIn() throws Exception {
        press(KeyCode.I, true);
        window.until(() -> asked(() -> window.isShown("readers")));
        press(KeyCode.ENTER);
        window.until(() -> text("serial-state").equals("ready"));
        press(KeyCode.ESCAPE);
        assertFalse(asked(() -> window.isShown("readers")));
        assertTrue(asked(() -> window.scene().lookup("#door-field").isFocused()));

        int before = tickets();
        somebodyComes();
        window.until(() -> tickets() == before + 1);
        assertEquals(Optional.of(new SerialLine("simulated-scanner", 9_600)), readers().serial().chosen());
    }

    @Test
    void theScannerStaysWithWhoeverWorksHereAndIsLetGoOfWithThem() throws Exception {
        readers().serial().choose(Optional.of(new SerialLine("simulated-scanner", 115_200)));
        comeAgain();
        window.until(() -> text("serial-state").equals("ready"));
        press(KeyCode.PAGE_DOWN, true);
        assertTrue(readers().serial().present("GUI"), "in another room");
        press(KeyCode.Q, true);
        window.until(() -> !readers().serial().present("GUI"));
    }

    private void comeAgain() throws Exception {
        press(KeyCode.Q, true);
        window.until(() -> window.isShown("login"));
        atTheDoor();
    }

    @Test
    void ctrlMOpensTheCameraAndACodeHeldBeforeItLetsItsPersonInOnce() throws Exception {
        press(KeyCode.M, true);
        window.until(() -> asked(() -> ((ImageView) window.scene().lookup("#camera-picture")).getImage() != null));
        int before = tickets();
        somebodyComes();
        window.until(() -> tickets() == before + 1);
        window.until(() -> !text("door-ticket").isEmpty());
        String number = text("door-ticket");
        Thread.sleep(600); // the code is still in sight, and read many times
        window.settle();
        assertEquals(number, text("door-ticket"));
        assertEquals(before + 1, tickets());

        press(KeyCode.M, true);
        assertFalse(asked(() -> window.isShown("camera-view")));
        window.until(() -> !readers().camera().present("GUI"));
    }

    @Test
    void aScannerThatIsNotThereSaysSoByItself() throws Exception {
        readers().serial().choose(Optional.of(new SerialLine("ttyUSB-none", 9_600)));
        comeAgain();
        window.until(() -> asked(() -> window.isShown("readers")));
        assertTrue(text("serial-state").startsWith("unplugged"), text("serial-state"));
        window.until(() -> asked(() -> window.scene().lookup("#door-field").isFocused()));
    }

    private void somebodyComes() throws Exception {
        FxThread.runAndWait(() -> ((ButtonBase) window.scene().lookup("#door-specimen")).fire());
        window.settle();
    }

    private CodeReaders readers() {
        return window.desk().acts().door().readers();
    }

    private int tickets() {
        return window.desk().store().queue().tickets(LocalDate.now(window.desk().acts().clock())).size();
    }

    private String text(String id) throws Exception {
        return asked(() -> ((Labeled) window.scene().lookup("#" + id)).getText());
    }
}
