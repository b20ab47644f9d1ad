package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.reading.DocumentSamples;
import org.junit.jupiter.api.Test;

/** A signed document in the real window: scanned, judged, held against the file, taken over and back. */
class DocumentInWindowTest extends WindowTest {

    private static final long SCANNER = 4;

    /** The 2D-Doc specification's example of a certificate of prolonged application, its separators dropped by the scanner. */
    private static final String PROLONGED = ("DC04FR0000011CE91D231301FR6J26K92012020040123591236L010420206PAUTORISE A TRAVAILLER<GS>6Q750"
            + "312052162SPECIMEN<GS>63BERTHIER SPECIMEN<GS>60NATACHA/CORINNE<GS>68F69120719736ABUENOS AIRES<GS>6CAR67AR6U145 AVENUE DES "
            + "SPECIMENS<GS>6W750006XPARIS<GS>6MENFANT ENTRE PAR REGROUPEMENT FAMILIAL<GS>6N010520206O300620206YFR<US>"
            + "PJIX6XX3TPFYJTMI6IEIPDU5C5D2X4"
            + "VBHZEEIC24WPW4I3XETZOGETCMU2J2DKLEGSJDDKYJXBTVBKKY5MPAKEOL2A4RZNIUFTHW44A").replace("<GS>", "").replace("<US>", "");

    @Test
    void withoutCertificatesADocumentCanNotBeVerifiedAndTheReasonIsSaid() throws Exception {
        signIn("bernard");
        scan(PROLONGED + "\r");
        window.until(() -> window.isShown("document-outcome"));
        assertEquals("Can’t be verified", text("document-outcome-word"));
        assertTrue(text("document-outcome-why").contains("administrator"), text("document-outcome-why"));
        press(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("document-outcome"));
    }

    @Test
    void anAuthenticDocumentIsHeldAgainstTheFileAndTakenOverByADigit() throws Exception {
        window.desk().acts().documents().trust()
                .load("administrator", DocumentSamples.certificates("2d-doc-test-certificate-FR00-0001.pem"), "FR00.pem");
        signIn("bernard");
        Applicant person = window.person(25);
        scan(person.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> window.isShown("person-name"));
        scan(PROLONGED + "\r");
        window.until(() -> window.isShown("document-data"));
        assertEquals("Authentic", text("document-outcome-word"));
        window.until(() -> window.isShown("take-SURNAME"));
        scan(PROLONGED + "\r");
        window.until(() -> window.isShown("take-SURNAME"));
        assertTrue(window.desk().store().takeovers().of(person.id()).data().isEmpty(), "a scanner's digits take nothing over");
        press(KeyCode.DIGIT1, true);
        window.until(() -> taken(person).equals(Optional.of("SPECIMEN")));
        window.until(() -> notice().contains("SPECIMEN"));
        press(KeyCode.Z, true);
        window.until(() -> taken(person).isEmpty());
        press(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("document-data"));
        assertTrue(window.isShown("person-name"));
    }

    @Test
    void aCharacterThatWasChangedIsFoundOut() throws Exception {
        window.desk().acts().documents().trust()
                .load("administrator", DocumentSamples.certificates("2d-doc-test-certificate-FR00-0001.pem"), "FR00.pem");
        signIn("bernard");
        String example = DocumentSamples.antsExample().replace("BERTHIER", "BERTHIEU").replace("\u001d", "<GS>").replace("\u001f", "<US>");
        scan(example + "\r");
        window.until(() -> window.isShown("document-outcome"));
        assertEquals("Altered or forged", text("document-outcome-word"));
    }

    private Optional<String> taken(Applicant person) {
        return window.desk().store().takeovers().of(person.id()).value(DatumKind.SURNAME);
    }

    private String text(String id) throws Exception {
        return asked(() -> window.scene().lookup("#" + id) instanceof Labeled label ? label.getText() : "");
    }

    private void scan(String text) throws Exception {
        FxThread.runAndWait(() -> {
            keys.rest(PERSON);
            keys.type(window.scene(), text, SCANNER);
            keys.rest(500);
        });
        window.settle();
    }
}
