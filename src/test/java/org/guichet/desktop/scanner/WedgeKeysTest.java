package org.guichet.desktop.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.document.WedgeScan;
import org.guichet.seeded.SeededRandom;
import org.guichet.typing.SimulatedKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whatever a scanner types leaves no trace in any field; whatever a person types arrives, whole and in order. */
@ExtendWith(ApplicationExtension.class)
class WedgeKeysTest {

    private static final String PASSPORT = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10\r";
    private static final String ON_A_FRENCH_KEYBOARD =
            "P.UTOERIKSSON..QNNQ.?QRIQ...................\rL_ç_çàéC\"-UTOè'à_&ééF&éà'&(çWE&_'éé-B.....&à\r";
    private static final long SCANNER = 5;
    private static final long PERSON = 90;

    private final SimulatedKeys keys = new SimulatedKeys();
    private final List<WedgeScan> scans = new ArrayList<>();
    private final List<String> pushed = new ArrayList<>();
    private boolean wanted = true;

    // TestFX calls start before each test
    @SuppressWarnings("NullAway.Init")
    private TextField field;

    // made in start
    @SuppressWarnings("NullAway.Init")
    private TextArea area;

    // made in start
    @SuppressWarnings("NullAway.Init")
    private PasswordField password;

    // made in start
    @SuppressWarnings("NullAway.Init")
    private Button plain;

    // made in start
    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Start
    void start(Stage stage) {
        field = new TextField();
        area = new TextArea();
        password = new PasswordField();
        plain = new Button("plain");
        Button usual = new Button("usual");
        plain.setOnAction(_ -> pushed.add("plain"));
        usual.setOnAction(_ -> pushed.add("usual"));
        usual.setDefaultButton(true);
        scene = new Scene(new VBox(field, area, password, plain, usual), 400, 400);
        new WedgeKeys(keys, new ScanReceiver() {
            @Override
            public boolean wants(WedgeScan scan) {
                return wanted;
            }

            @Override
            public void take(WedgeScan scan) {
                scans.add(scan);
            }
        }).watch(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aScanLeavesEveryFieldAsItWas() {
        FxThread.runAndWait(() -> {
            for (TextInputControl each : List.of(field, area, password)) {
                for (String scan : List.of(PASSPORT, ON_A_FRENCH_KEYBOARD, "K682T8YLO\r", "1105040043")) {
                    scans.clear();
                    each.setText("abc def");
                    each.requestFocus();
                    each.selectRange(4, 2);
                    keys.type(scene, scan, SCANNER);
                    keys.rest(500);
                    assertEquals("abc def", each.getText(), each.getClass().getSimpleName());
                    assertEquals(4, each.getAnchor());
                    assertEquals(2, each.getCaretPosition());
                    assertEquals(1, scans.size());
                }
            }
            assertEquals(List.of(), pushed);
        });
    }

    @Test
    void aZoneGarbledByAFrenchKeyboardArrivesMended() {
        FxThread.runAndWait(() -> {
            field.requestFocus();
            keys.type(scene, ON_A_FRENCH_KEYBOARD, SCANNER);
            keys.rest(500);
            assertEquals(PASSPORT.strip().replace('\r', '\n'), scans.getFirst().text());
        });
    }

    @Test
    void aScanPushesNoButton() {
        FxThread.runAndWait(() -> {
            plain.requestFocus();
            keys.type(scene, "RDV 2026 11 24 MARSEILLE\r", SCANNER);
            keys.rest(500);
            assertEquals(List.of(), pushed);
            assertEquals("RDV 2026 11 24 MARSEILLE", scans.getFirst().text());
        });
    }

    @Test
    void aPersonsTypingArrivesAtOnceAndPushesWhatItShould() {
        FxThread.runAndWait(() -> {
            field.requestFocus();
            keys.type(scene, "diop", PERSON);
            assertEquals("diop", field.getText());
            keys.type(scene, "\r", PERSON);
            assertEquals(List.of("usual"), pushed);
            plain.requestFocus();
            keys.type(scene, " ", PERSON);
            assertEquals(List.of("usual", "plain"), pushed);
            keys.rest(500);
            assertEquals(List.of(), scans);
        });
    }

    @Test
    void aFastBurstThatIsNoScanArrivesAfterThePauseEnterAndTabIncluded() {
        FxThread.runAndWait(() -> {
            field.requestFocus();
            keys.type(scene, "rodriguez", SCANNER);
            assertEquals("ro", field.getText());
            keys.rest(60);
            assertEquals("rodriguez", field.getText());
            keys.type(scene, "\t", PERSON);
            assertTrue(area.isFocused());
            wanted = false;
            keys.type(scene, "second\tsecret\r", SCANNER);
            keys.rest(500);
            assertEquals("second\tsecret\n", area.getText());
            assertEquals(List.of(), scans);
        });
    }

    @Test
    void backspaceInTheMiddleOfABurstKeepsItsPlace() {
        FxThread.runAndWait(() -> {
            field.requestFocus();
            keys.type(scene, "abcd", SCANNER);
            keys.press(scene, KeyCode.BACK_SPACE, "\b");
            assertEquals("abc", field.getText());
        });
    }

    @Test
    void aPasteIsNeverAScan() {
        FxThread.runAndWait(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(PASSPORT);
            Clipboard.getSystemClipboard().setContent(content);
            area.requestFocus();
            area.paste();
            keys.rest(500);
            assertEquals(88, area.getText().chars().filter(c -> c > ' ').count());
            assertEquals(List.of(), scans);
        });
    }

    @Test
    void aScreenThatWasBusyInTheMiddleTearsNoZoneApart() {
        FxThread.runAndWait(() -> {
            field.requestFocus();
            keys.type(scene, PASSPORT.substring(0, 30), SCANNER);
            keys.freeze(300);
            keys.strike(scene, PASSPORT.charAt(30));
            keys.type(scene, PASSPORT.substring(31), SCANNER);
            keys.rest(500);
            assertEquals(1, scans.size());
            assertEquals("", field.getText());
        });
    }

    @Test
    void typingThatWaitedBehindABusyScreenIsNoScan() {
        FxThread.runAndWait(() -> {
            password.requestFocus();
            keys.freeze(800);
            "motdepasse\r".chars().forEach(c -> keys.strike(scene, (char) c));
            keys.rest(500);
            assertEquals("motdepasse", password.getText());
            assertEquals(List.of("usual"), pushed);
            assertEquals(List.of(), scans);
        });
    }

    @Test
    void whateverAPersonTypesArrivesInOrder() {
        FxThread.runAndWait(() -> SeededRandom.repeat(300, random -> {
            area.clear();
            area.requestFocus();
            String typed = SeededRandom.text(random, "ABab01é'(-<< \r?.;", 1, 40);
            for (int i = 0; i < typed.length(); i++) {
                keys.rest(random.nextInt(60, 300));
                keys.strike(scene, typed.charAt(i));
                assertEquals(typed.substring(0, i + 1).replace('\r', '\n'), area.getText());
            }
        }));
        assertEquals(List.of(), scans);
    }

    /** However the keys come, they are a scan as a whole, or arrive once, in their order. */
    @Test
    void noKeyIsLostOrDoubled() {
        FxThread.runAndWait(() -> SeededRandom.repeat(300, random -> {
            area.clear();
            area.requestFocus();
            scans.clear();
            wanted = random.nextBoolean();
            String typed = SeededRandom.text(random, "ABab01é'(-<< \r?.;", 1, 60);
            for (int i = 0; i < typed.length(); i++) {
                keys.rest(random.nextInt(1, 60));
                keys.strike(scene, typed.charAt(i));
            }
            keys.rest(500);
            assertTrue(!scans.isEmpty() || area.getText().equals(typed.replace('\r', '\n')), typed);
        }));
    }
}
