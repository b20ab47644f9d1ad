package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.FingerGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** An agent takes ten fingers with the keyboard alone, of the simulated scanner over its protocol, onto the real store. */
class CaptureByKeyboardTest extends WindowTest {

    /**
     * The beginnings of images, of finger and face records, and of what the protocol carries them in, and a word of SourceAFIS's
     * templates; each long enough not to occur in ciphertext by chance.
     */
    private static final List<String> PLAIN = List.of(
            "FIR\0" + "020", "FIR\0" + "010", "FMR\0" + "0", "FAC\0" + "0", "bioValue", "\u0089PNG\r\n", "\u00ff\u00d8\u00ff\u00e0\0",
            "\u00ff\u00a0\u00ff\u00a8\0", "jP  \r\n", "positionsX");

    /** Of records and templates: other pictures pass through the temporary folder while other tests run. */
    private static final List<String> PLAIN_OF_FINGERS = PLAIN.stream()
            .filter(each -> !each.startsWith("\u0089PNG") && !each.startsWith("\u00ff\u00d8") && !each.startsWith("jP"))
            .toList();

    private final Instant began = Instant.now();

    @TempDir
    private Path home;

    @BeforeEach
    void toTheFingersOfWhoeverIsCalled() throws Exception {
        signIn("bernard");
        press(KeyCode.F2);
        window.until(() -> window.inHand().isPresent());
        if (!window.isShown("capture")) {
            press(KeyCode.H, true);
        }
        window.until(() -> window.isShown("capture"));
    }

    private Enrolment enrolment() {
        long person = window.inHand().orElseThrow().admission().applicantId();
        LocalDate today = LocalDate.now(window.desk().acts().clock());
        return window.desk().store().enrolments().find(person, today).orElseGet(() -> Enrolment.untouched(person, today));
    }

    /** Prints are drawn as they are first needed: on a busy machine that takes its time. */
    private void patiently(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(240, TimeUnit.SECONDS, holds);
    }

    private boolean isReady() throws Exception {
        return asked(() -> window.scene().lookup("#capture-take") != null
                && !window.scene().lookup("#capture-take").isDisabled()
                && window.scene().getRoot().lookupAll("#scanners .button").stream()
                        .anyMatch(each -> String.valueOf(each.getId()).startsWith("scanner-test") && !each.isDisabled()))
                && window.isIdle();
    }

    private void take(FingerGroup group) throws Exception {
        patiently(this::isReady);
        press(KeyCode.ENTER);
        patiently(() -> group.fingers().stream().noneMatch(enrolment().open()::contains));
    }

    @Test
    void tenFingersAreFourActionsAndLeaveNothingPlainInTheHome() throws Exception {
        take(FingerGroup.RIGHT_FOUR);
        take(FingerGroup.LEFT_FOUR);
        take(FingerGroup.THUMBS);
        patiently(window::isIdle);
        assertNull(enrolment().completed());
        press(KeyCode.ENTER);
        patiently(() -> enrolment().isCompleted());
        Path folder = window.desk().store().folder();
        assertEquals(10, window.desk().acts().enrolment().vault().waiting().size());
        assertEquals(List.of(), found(folder));
        assertEquals(List.of(), inTheTemporaryFolder());
        Files.write(home.resolve("planted"), ("before FIR\0" + "020\0 after").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(found(home).size() == 1, "the search finds what is there");
        Path planted = Files.createTempFile("guichet-planted", ".tmp");
        Files.write(planted, ("before FIR\0" + "020\0 after").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, inTheTemporaryFolder().size(), "there too");
        Files.delete(planted);
    }

    /** Reaches what the arrows reach: a person tabs there. */
    private void open(String part) throws Exception {
        FxThread.runAndWait(() -> window.scene().lookup("#part-" + part).requestFocus());
        press(KeyCode.SPACE);
    }

    private boolean isEnabled(String id) throws Exception {
        return asked(() -> window.isShown(id) && !window.scene().lookup("#" + id).isDisabled());
    }

    @Test
    void aPhotographAndASignatureLeaveNothingPlainInTheHome(FxRobot robot) throws Exception {
        open("PHOTO");
        patiently(() -> isEnabled("photo-take"));
        press(KeyCode.ENTER);
        patiently(() -> asked(() -> window.scene().lookup("#photo-findings") instanceof Pane list && list.getChildren().size() == 8));
        FxThread.runAndWait(() -> window.scene().lookup("#photo-guide").requestFocus());
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        patiently(() -> enrolment().photo() != null);
        open("SIGNATURE");
        window.until(() -> window.isShown("signature-pad"));
        robot.moveTo("#signature-pad").moveBy(-120, 10);
        robot.press(MouseButton.PRIMARY);
        robot.moveBy(60, -40).moveBy(50, 60).moveBy(60, -50);
        robot.release(MouseButton.PRIMARY);
        press(KeyCode.ENTER);
        patiently(() -> enrolment().signature() != null);
        assertEquals(2, window.desk().acts().enrolment().vault().waiting().size());
        assertEquals(List.of(), found(window.desk().store().folder()));
        assertEquals(List.of(), inTheTemporaryFolder());
    }

    /** Files of this time that lie in it itself, where libraries make theirs; folders in it are other tests'. */
    private List<String> inTheTemporaryFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() >= began.toEpochMilli())
                    .flatMap(file -> plainIn(file, PLAIN_OF_FINGERS))
                    .toList();
        }
    }

    private static List<String> found(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).flatMap(file -> plainIn(file, PLAIN)).toList();
        }
    }

    private static Stream<String> plainIn(Path file, List<String> marks) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return marks.stream().filter(each -> bytes.contains(each)).map(each -> file + ": " + each);
        } catch (NoSuchFileException gone) {
            return Stream.of(); // another test's, of a moment
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
