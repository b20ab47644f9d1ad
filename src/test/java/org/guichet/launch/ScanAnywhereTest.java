package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.document.MrzParser;
import org.junit.jupiter.api.Test;

/** Scans in the real window: each goes where it belongs, whatever has the cursor. */
class ScanAnywhereTest extends WindowTest {

    private static final long SCANNER = 4;

    @Test
    void beforeSigningInAZoneIsKeptOutOfThePasswordAndTheRemedyIsSaid() throws Exception {
        type("bernard\tsecret");
        scan(window.papers().passport(anyPerson().id()).orElseThrow());
        assertEquals("bernard", field("login").getText());
        assertEquals("secret", field("password").getText());
        assertTrue(((Label) window.scene().lookup("#sign-in-trouble")).getText().contains("Sign in, then scan again."));
    }

    @Test
    void aPassportInTheSearchFieldOpensItsPersonAndLeavesNothingInTheField() throws Exception {
        signIn("bernard");
        Applicant person = anyPerson();
        press(KeyCode.F3);
        type("du");
        scan(window.papers().passport(person.id()).orElseThrow());
        window.until(() -> window.isShown("person-name"));
        assertEquals(person.fullName(), personShown());
        assertEquals("", field("lookup").getText());
        assertFalse(window.isShown("lookup-panel"));
    }

    @Test
    void aForeignerNumberFromTheListOpensItsPerson() throws Exception {
        signIn("bernard");
        Applicant person = anyPerson();
        scan(person.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> window.isShown("person-name"));
        assertEquals(person.fullName(), personShown());
    }

    @Test
    void namesakesAreShownToChooseFrom() throws Exception {
        signIn("bernard");
        String stranger = window.papers().passport(anyPerson().id()).orElseThrow();
        String surname = MrzParser.parse(stranger).orElseThrow().names().surname();
        press(KeyCode.F3);
        scan(surname + "\r");
        window.until(() -> window.isShown("lookup-panel"));
        assertEquals(surname, field("lookup").getText());
        assertTrue(field("lookup").isFocused());
        assertFalse(window.isShown("person-name"));
    }

    @Test
    void aMisreadOrBrokenScanSaysWhatToDo() throws Exception {
        signIn("bernard");
        String passport = window.papers().passport(anyPerson().id()).orElseThrow();
        String birth = MrzParser.parse(passport).orElseThrow().birthDate().text();
        String other = birth.charAt(5) == '1' ? "2" : "1";
        scan(passport.replace(birth, birth.substring(0, 5) + other));
        window.until(() -> notice().contains("date of birth"));
        assertTrue(notice().contains("Scan again"), notice());
        scan(passport.replaceFirst("<", ""));
        window.until(() -> notice().contains("line 1"));
        scan("9999888877776\r");
        window.until(() -> notice().contains("nobody"));
        assertFalse(window.isShown("person-name"));
    }

    @Test
    void duringAPickupThePassportFillsItsStepAndTheCardIts() throws Exception {
        signIn("bernard");
        CardPickup card = callPickup(_ -> true);
        String serial = card.card().serial();
        press(KeyCode.F3);
        scan(garbled(window.papers().passport(card.card().applicantId()).orElseThrow()));
        window.until(() -> window.isShown("confirm-identity"));
        assertEquals("", field("lookup").getText());
        assertNull(window.card(serial).identity(), "scanning is not confirming");
        press(KeyCode.ENTER);
        window.until(() -> window.card(serial).identity() != null);
        window.until(() -> window.isShown("card-mrz"));
        press(KeyCode.F3);
        scan(window.papers().card(serial).orElseThrow());
        window.until(() -> window.card(serial).cardCheckedAt() != null);
        assertEquals("", field("lookup").getText());
        if (window.card(serial).stamp() == null && card.card().stampDueCents() > 0) {
            window.until(() -> window.isShown("stamp-number"));
            press(KeyCode.F3);
            scan("1234567890123452\r");
            assertEquals("1234567890123452", field("stamp-number").getText());
            assertNull(window.card(serial).stamp(), "saving is left to the agent");
        }
    }

    @Test
    void duringAPickupAnotherPersonsCardOpensTheirFileAndComingBackResumes() throws Exception {
        signIn("bernard");
        CardPickup card = callPickup(_ -> true);
        Applicant other = anyPerson();
        scan(other.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> personShown().equals(other.fullName()));
        Applicant own = window.person(card.card().applicantId());
        scan(own.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> personShown().equals(own.fullName()));
        assertTrue(window.isShown("passport-mrz"));
        scan(own.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> notice().contains("whose file is open"));
    }

    /** Somebody with a passport that is alone with its name and birth date. */
    private Applicant anyPerson() {
        return window.person(25);
    }

    private static String garbled(String zone) {
        StringBuilder shown = new StringBuilder();
        zone.chars().forEach(c -> shown.append("1234567890".indexOf(c) < 0 ? (char) c : "&é\"'(-è_çà".charAt("1234567890".indexOf(c))));
        return shown.toString();
    }

    private String personShown() throws Exception {
        return asked(() -> window.scene().lookup("#person-name") instanceof Labeled label ? label.getText() : "");
    }

    private TextInputControl field(String id) {
        return (TextInputControl) window.scene().lookup("#" + id);
    }

    private void scan(String text) throws Exception {
        FxThread.runAndWait(() -> {
            keys.rest(PERSON);
            keys.type(window.scene(), text.replace('\n', '\r'), SCANNER);
            keys.rest(500);
        });
        window.settle();
    }
}
