package org.guichet.workflow.lookup;

import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.document.MrzContent;
import org.guichet.domain.document.MrzField;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.MrzReading;
import org.guichet.domain.document.MrzSex;
import org.guichet.domain.document.MrzWriter;
import org.guichet.domain.document.WedgeScan;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.lookup.IdentifyScan.Identified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan names one person, or several to choose from, or says why it names nobody. */
class IdentifyScanTest {

    private final DeskFixture desk = new DeskFixture();

    private Identified identified(WedgeScan scan) {
        return done(desk.acts.identifyScan().run(desk.agent, scan));
    }

    private static WedgeScan zone(String lines) {
        return new WedgeScan(WedgeScan.Kind.MRZ, lines, false, MrzParser.parse(lines).orElseThrow());
    }

    private static WedgeScan of(WedgeScan.Kind kind, String text) {
        return new WedgeScan(kind, text, false, null);
    }

    private static Applicant namesake(long id, String givenNames) {
        return new Applicant(
                id, Optional.of(new ForeignerNumber("990000000" + id)), LEILA.surname(), givenNames, LEILA.birthDate(), LEILA.sex(),
                LEILA.nationality(), "", "");
    }

    @Test
    void aCardInStockNamesItsPerson() {
        assertEquals(new Identified.OnePerson(LEILA.id()), identified(zone(Synthetic.cardLines(LEILA))));
    }

    /** Noa's card is not in this desk's stock: the number that it prints is on file. */
    @Test
    void aCardFromElsewhereNamesItsPersonByTheForeignerNumber() {
        assertEquals(new Identified.OnePerson(NOA.id()), identified(zone(Synthetic.cardLines(NOA))));
    }

    @Test
    void aPassportNamesItsPersonBySurnameAndBirthDate() {
        assertEquals(new Identified.OnePerson(LEILA.id()), identified(zone(Synthetic.passport(LEILA))));
    }

    /** In the name of before a marriage: neither name nor spelling lead to her file. */
    private static String visa(String number) {
        return String.join("\n", MrzWriter.write(MrzFormat.MRV_B, new MrzContent(
                "VD", "FRA", number, "MAIDENHEAD", "L", "MAR", LocalDate.of(1990, 3, 2), MrzSex.FEMALE, LocalDate.of(2027, 1, 1), "", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F12345678", "F123456789", "F 12345678"})
    void aVisaNamesItsPersonByItsNumberAlone(String kept) {
        desk.site.add(new IdentityPaper(IdentityPaper.Kind.VISA, kept, LEILA.id()));
        assertEquals(new Identified.OnePerson(LEILA.id()), identified(zone(visa("F12345678"))));
        Identified byName = new Identified.Several("MAIDENHEAD L 02/03/1990");
        assertEquals(byName, identified(zone(visa("G12345678"))));
        assertEquals(byName, identified(zone(visa("12345678"))), "the end of a number is not the number");
    }

    @Test
    void ofTwoWithOneVisaNumberAPersonChooses() {
        desk.site.add(new IdentityPaper(IdentityPaper.Kind.VISA, "F12345678", LEILA.id()));
        desk.site.add(new IdentityPaper(IdentityPaper.Kind.VISA, "F12345678", NOA.id()));
        assertEquals(new Identified.Several("F12345678"), identified(zone(visa("F12345678"))));
    }

    @Test
    void ofTwoWithOneSurnameAndBirthDateTheGivenNameDecides() {
        desk.site.add(namesake(8, "Maryam"));
        assertEquals(new Identified.OnePerson(LEILA.id()), identified(zone(Synthetic.passport(LEILA))));
    }

    @Test
    void namesakesOfOneDayAreLeftToAPerson() {
        desk.site.add(namesake(9, LEILA.givenNames()));
        Identified.Several several = assertInstanceOf(Identified.Several.class, identified(zone(Synthetic.passport(LEILA))));
        assertEquals("QUILLFEATHER LEILA 02/03/1990", several.question());
    }

    @Test
    void aForeignerNumberAloneNamesItsPerson() {
        String digits = LEILA.foreignerNumber().map(ForeignerNumber::digits).orElseThrow();
        assertEquals(new Identified.OnePerson(LEILA.id()), identified(of(WedgeScan.Kind.NUMBER, digits)));
    }

    @Test
    void aSerialAloneNamesThePersonOfTheCard() {
        assertEquals(new Identified.OnePerson(LEILA.id()), identified(of(WedgeScan.Kind.TEXT, DeskFixture.LEILAS_CARD)));
    }

    @Test
    void anyOtherTextNamesWhomItFitsOrNobody() {
        assertEquals(new Identified.Several("Quillfeather"), identified(of(WedgeScan.Kind.TEXT, "Quillfeather")));
        assertEquals(new Identified.Nobody(), identified(of(WedgeScan.Kind.TEXT, "https://example.org/rdv?n=12")));
        assertEquals(new Identified.Nobody(), identified(of(WedgeScan.Kind.NUMBER, "4006381333931")));
    }

    @Test
    void aMisreadZoneNamesNobodyEvenWhereSomebodyFits() {
        String misread = Synthetic.passport(LEILA).replace("900302", "900303");
        Identified.Misread read = assertInstanceOf(Identified.Misread.class, identified(zone(misread)));
        assertTrue(read.mrz().failedChecks().stream().anyMatch(check -> check.field() == MrzField.BIRTH_DATE));
    }

    @Test
    void aZoneThatLostACharacterSaysWhere() {
        String broken = Synthetic.passport(LEILA).replace("900302", "90302");
        Identified.Unreadable unreadable = assertInstanceOf(
                Identified.Unreadable.class, identified(of(WedgeScan.Kind.BROKEN_ZONE, broken)));
        assertEquals(new MrzReading.Unreadable(MrzReading.Reason.WRONG_LENGTH, 2, 44), unreadable.why());
    }

    /** Only an opened file is a consultation. */
    @Test
    void aScanAloneLeavesNoTrail() {
        identified(zone(Synthetic.passport(LEILA)));
        assertTrue(desk.site.ledger().operations().isEmpty());
    }
}
