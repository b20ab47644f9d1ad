package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.document.DatumKind;
import org.guichet.launch.demonstration.DemonstrationChips;
import org.junit.jupiter.api.Test;

/** Chips of all kinds at a desk, by the keyboard alone, on the twin of a reader: from a pickup, and from documents. */
class ChipByKeyboardTest extends WindowTest {

    /** What a JPEG 2000 image begins with, in its file and bare. */
    private static final List<String> PICTURES = List.of("jP  \r\n\u0087\n", "\u00ffO\u00ffQ");

    @Test
    void theChipIsReadBesideItsZoneAndNeverInTheWay() throws Exception {
        signIn("bernard");
        CardPickup card = callPickup(each -> true);
        fromThePickup(card.card().applicantId());
        aPageThatWasChanged(card.card().applicantId());
        theOthers(card.card().applicantId());
        byTheNumberOnACard();
        assertNoPictureIn(window.desk().store().folder());
    }

    private void fromThePickup(long person) throws Exception {
        String zone = window.papers().passport(person).orElseThrow();
        window.papers().layOnReader(zone);
        typeMrz(zone + "\n");
        window.until(() -> window.isShown("confirm-identity"));
        press(KeyCode.R, true);
        expect("Authentic", "Chip");
        assertTrue(text("chip-beside-zone").contains("same as the chip"), text("chip-beside-zone"));
        assertTrue(window.isShown("chip-photo"));
        press(KeyCode.ESCAPE);
        window.until(() -> window.isShown("confirm-identity"));
    }

    private void aPageThatWasChanged(long person) throws Exception {
        show(window.papers().chipped(person, 1));
        press(KeyCode.R, true);
        expect("Authentic", "Chip");
        assertTrue(text("chip-beside-zone").startsWith("One field of the page"), text("chip-beside-zone"));
        assertTrue(window.isShown("chip-fields"));
        press(KeyCode.DIGIT1, true);
        window.until(() -> window.desk().store().takeovers().of(person).data().size() == 1);
        var taken = window.desk().store().takeovers().of(person).data().getFirst();
        assertEquals("chip-td3", taken.document());
        assertFalse(taken.kind() == DatumKind.SURNAME, "the chip's own name is the file's");
        press(KeyCode.Z, true);
        window.until(() -> window.desk().store().takeovers().of(person).data().isEmpty());
    }

    private void theOthers(long person) throws Exception {
        show(window.papers().chipped(person, 2));
        press(KeyCode.R, true);
        expect("Altered or forged", "Chip");
        show(window.papers().chipped(person, 3));
        press(KeyCode.R, true);
        expect("Can’t be verified", "Chip");
        show(window.papers().chipped(person, 5));
        press(KeyCode.R, true);
        window.until(() -> text("chip-said").startsWith("The document was lifted"));
        assertTrue(text("document-kind").startsWith("Passport") || !text("document-kind").isEmpty(), "the zone stays");
        show(window.papers().chipped(person, 4));
        press(KeyCode.R, true);
        window.until(() -> text("chip-said").contains("photograph") || text("chip-said").contains("identity"));
        press(KeyCode.R, true);
        assertEquals("", text("chip-said"), "given up");
    }

    private void byTheNumberOnACard() throws Exception {
        press(KeyCode.ESCAPE);
        press(KeyCode.D, true);
        press(KeyCode.R, true);
        window.until(() -> text("chip-said").startsWith("Nothing here opens a chip"));
        window.papers().layOnReader(window.papers().passport(2).orElseThrow());
        FxThread.runAndWait(() -> window.scene().lookup("#chip-number").requestFocus());
        type(DemonstrationChips.CARD_NUMBER + "\r");
        expect("Authentic", "Chip");
        assertTrue(text("chip-beside-zone").startsWith("No printed zone"), text("chip-beside-zone"));
    }

    private void show(String zone) throws Exception {
        FxThread.runAndWait(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(zone);
            Clipboard.getSystemClipboard().setContent(content);
        });
        if (window.isShown("document")) {
            press(KeyCode.ESCAPE);
        }
        press(KeyCode.V, true);
        window.until(() -> window.isShown("document-outcome-word") && !text("document-kind").startsWith("Chip"));
    }

    private void expect(String outcome, String kind) throws Exception {
        try {
            window.until(() -> text("document-outcome-word").equals(outcome) && text("document-kind").startsWith(kind));
        } catch (TimeoutException late) {
            throw new AssertionError(outcome + " expected, shown is " + text("document-outcome-word") + " " + text("document-kind") + " "
                    + text("chip-said") + " " + notice(), late);
        }
    }

    private String text(String id) throws Exception {
        return asked(() -> window.scene().lookup("#" + id) instanceof Labeled label ? label.getText() : "");
    }

    private static void assertNoPictureIn(Path home) throws Exception {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String latin = Files.readString(file, StandardCharsets.ISO_8859_1);
                PICTURES.forEach(start -> assertFalse(latin.contains(start), file.toString()));
            }
        }
    }
}
