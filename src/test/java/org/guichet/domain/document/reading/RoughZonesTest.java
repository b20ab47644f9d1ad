package org.guichet.domain.document.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.DocumentReport.Change;
import org.guichet.domain.document.DocumentReport.Correction;
import org.guichet.domain.document.OutcomeReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Zones as readers, keyboards and word processors hand them over, and zones with a character out of place. */
class RoughZonesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String OLD_CARD = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6";
    private static final String CARD = "IRFRAK682T8YLO0<1105040043<<<<\n7906123F1401073SEN<<<<<<<<<<<6\nMARTIN<<CHRISTELLE<HELENE<LAUR";

    static Stream<String> rough() {
        String clean = FIRST + "\n" + SECOND;
        return Stream.of(
                clean, FIRST + SECOND, FIRST + "\r\n" + SECOND + "\r\n", FIRST + "\r\r" + SECOND, clean.toLowerCase(Locale.ROOT),
                "\u0002" + FIRST + "\r" + SECOND + "\r\u0003", FIRST + " |\n" + SECOND + " ;;", "  " + FIRST + "\t\n\n  " + SECOND + " ",
                clean.replaceAll("(.{5})", "$1 "), clean.replace("<<", "\u00ab"), clean.replace("<", "&lt;"), clean.replace("<", "\uff1c"),
                clean.replace('<', ' '), "Passport of Anna\n" + clean + "\nseen today", "\ufeff" + clean,
                topRow(clean),
                // a scanner that speaks American on a French keyboard
                topRow(clean).replace('<', '.').replace('A', '#').replace('Q', 'A').replace('#', 'Q').replace('W', '#').replace('Z', 'W')
                        .replace('#', 'Z').replace('M', '?'));
    }

    private static String topRow(String text) {
        return text.replace('1', '&').replace('2', '\u00e9').replace('3', '"').replace('4', '\'').replace('5', '(')
                .replace('6', '-').replace('7', '\u00e8').replace('8', '_').replace('9', '\u00e7').replace('0', '\u00e0');
    }

    @ParameterizedTest
    @MethodSource("rough")
    void aZoneIsReadHoweverItCame(String text) {
        DocumentReport report = report(text);
        assertEquals("mrz-td3", report.kind());
        assertTrue(report.intact(), () -> report.checks().toString());
        assertEquals("ERIKSSON", report.fields().get("surname"));
        assertEquals("ANNA MARIA", report.fields().get("givenNames"));
        assertEquals(List.of(), report.corrections());
    }

    @Test
    void aDigitInANameIsToldAndItsLetterProposedNeverPutIn() {
        DocumentReport report = report(FIRST.replace("ERIKSSON", "ER1KS5ON") + "\n" + SECOND);
        assertEquals(OutcomeReason.ZONE_MISREAD, report.why());
        assertFalse(report.intact());
        assertEquals("ER1KS5ON", report.fields().get("surname"));
        assertEquals(2, report.checks().stream().filter(check -> check.name().equals("digit-among-letters") && !check.ok()).count());
        assertEquals(List.of(new Correction(
                List.of(new Change("surname", 1, 8, "1", "I"), new Change("surname", 1, 11, "5", "S")),
                List.of(FIRST, SECOND))), report.corrections());
        assertEquals(List.of(), report(FIRST.replace("ERIKSSON", "ER3KSSON") + "\n" + SECOND).corrections(), "a 3 is read for nothing");
    }

    @Test
    void aMisreadDocumentCodeOrNationalityIsToldToo() {
        DocumentReport card = report(CARD.replace("IRFRA", "1RFRA"));
        assertEquals("mrz-td1", card.kind());
        assertEquals("document-code", card.corrections().getFirst().changes().getFirst().field());
        DocumentReport nationality = report(FIRST + "\n" + SECOND.replace("UTO", "UT0"));
        assertEquals(new Change("nationality", 2, 13, "0", "O"), nationality.corrections().getFirst().changes().getFirst());
        DocumentReport sex = report(FIRST + "\n" + SECOND.replace("2F12", "2712"));
        assertEquals("unknown-sex", sex.checks().getLast().name());
        assertEquals(List.of(), sex.corrections());
    }

    @Test
    void theOldFrenchCardsOneDigitOverAllFindsAMisreadName() {
        assertTrue(report(OLD_CARD).intact());
        assertEquals("BERTHIER", report(OLD_CARD).fields().get("surname"));
        assertEquals("CORINNE", report(OLD_CARD).fields().get("givenNames"));
        assertEquals("880692310285", report(OLD_CARD).fields().get("documentNumber"));
        DocumentReport misread = report(OLD_CARD.replace("BERTHIER", "BERTH1ER"));
        assertEquals(List.of(OLD_CARD.split("\n")), misread.corrections().getFirst().lines());
    }

    @Test
    void twoFieldsMisreadAtOnceAreProposedTogether() {
        DocumentReport report = report(FIRST + "\n" + SECOND.replace("7408122", "74O8122").replace("1204159", "12O4159"));
        assertEquals(List.of(FIRST, SECOND), report.corrections().getFirst().lines());
        assertEquals(2, report.corrections().getFirst().changes().size());
        String optional = CARD.replace("K682T8YLO0", "K682T8YL00").replace("1105040043", "11O5040043");
        assertTrue(report(optional).corrections().stream().anyMatch(each -> each.lines().equals(List.of(CARD.split("\n")))),
                "the field that only the composite digit covers is put right with the other");
    }

    @Test
    void aNationalPaperWithACodeOfItsOwnIsReadWhereAllDigitsAgree() {
        String arrival = "MED<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<\nM<91374613SYR6408125F1607314<<<<<<<8"; // vdstools' test data
        DocumentReport report = report(arrival);
        assertEquals("mrz-td2", report.kind());
        assertEquals("MUSTERMANN", report.fields().get("surname"));
        assertTrue(DocumentSamples.reader().read(arrival.replace("6408125", "6408126"), TODAY).isEmpty(), "else it may be anything");
    }

    @Test
    void aDigitInTheDocumentCodeIsToldInBothItsPlaces() {
        DocumentReport report = report(FIRST.replace("P<UTO", "P8UTO") + "\n" + SECOND);
        assertEquals(new Change("document-code", 1, 2, "8", "B"), report.corrections().getFirst().changes().getFirst());
    }

    @Test
    void aTextInUtf16IsReadAsItsMarkSays() {
        byte[] windows = ("\ufeff" + FIRST + "\r\n" + SECOND + "\r\n").getBytes(StandardCharsets.UTF_16LE);
        assertTrue(DocumentSamples.reader().read(windows, TODAY).orElseThrow().report().intact());
        assertTrue(DocumentSamples.reader().read((FIRST + "\n" + SECOND).getBytes(StandardCharsets.UTF_16), TODAY).isPresent());
    }

    @Test
    void aDateOnNoCalendarIsToldThoughItsDigitAgrees() {
        DocumentReport report = report("VDFRAEL<KHATTABI<<SOUMAYA<<<<<<<<<<<\n0123456784MAR9802300F2706306<<<<<<<<");
        assertFalse(report.intact());
        assertEquals("birth-date-exists", report.checks().getLast().name());
        assertEquals(OutcomeReason.NOTHING_SIGNED, report.why());
    }

    @Test
    void noProposalLeavesALetterWhereOnlyDigitsStand() {
        List<Correction> corrections = report(FIRST + "\n" + SECOND.replace("7408122", "740B122")).corrections();
        assertFalse(corrections.isEmpty());
        corrections.forEach(each -> assertTrue(each.lines().get(1).substring(13, 20).matches("[0-9]+"), each::toString));
        assertEquals(List.of(FIRST, SECOND), corrections.getFirst().lines());
    }

    private static DocumentReport report(String text) {
        return DocumentSamples.reader().read(text, TODAY).orElseThrow().report();
    }
}
