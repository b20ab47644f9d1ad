package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.domain.document.MrzReading.Reason;
import org.guichet.domain.document.MrzReading.Unreadable;
import org.junit.jupiter.api.Test;

class MrzParserTest {

    @Test
    void theFrenchResidenceCardGivesItsSerialAndTheForeignerNumber() {
        Mrz card = MrzSpecimens.read(MrzSpecimens.RESIDENCE_CARD);
        assertTrue(card.isIntact());
        assertTrue(card.isFrenchResidenceCard());
        assertEquals(MrzFormat.TD1, card.format());
        assertEquals("IR", card.documentCode());
        assertEquals("FRA", card.issuer());
        assertEquals("K682T8YLO", card.documentNumber());
        assertEquals(Optional.of("1105040043"), card.foreignerNumber());
        assertEquals(new MrzNames("MARTIN", "CHRISTELLE HELENE LAUR", false, true), card.names());
        assertEquals("790612", card.birthDate().text());
        assertEquals(MrzSex.FEMALE, card.sex());
        assertEquals("140107", card.expiryDate().text());
        assertEquals("SEN", card.nationality());
        assertEquals("", card.optionalData2());
    }

    @Test
    void aMisreadSerialFailsItsOwnCheckDigit() {
        Mrz card = MrzSpecimens.read(MrzSpecimens.MISREAD_CARD);
        assertFalse(card.isIntact());
        assertEquals(MrzField.DOCUMENT_NUMBER, card.failedChecks().getFirst().field());
        assertEquals(List.of(MrzField.DOCUMENT_NUMBER, MrzField.COMPOSITE), fields(card.failedChecks()));
    }

    @Test
    void theFrenchVisaIsReadAndHasNoCompositeDigit() {
        Mrz visa = MrzSpecimens.read(MrzSpecimens.FRENCH_VISA);
        assertTrue(visa.isIntact());
        assertTrue(visa.isVisa());
        assertEquals(MrzFormat.MRV_B, visa.format());
        assertEquals("VC", visa.documentCode());
        assertEquals("F00000000", visa.documentNumber());
        assertEquals(new MrzNames("SPECIMEN", "SPECIMEN", false, false), visa.names());
        assertEquals(List.of(MrzField.DOCUMENT_NUMBER, MrzField.BIRTH_DATE, MrzField.EXPIRY_DATE), fields(visa.checks()));
        assertEquals("M300703", visa.optionalData1());
    }

    @Test
    void thePassportOfDoc9303IsReadWithFiveDigits() {
        Mrz passport = MrzSpecimens.read(MrzSpecimens.PASSPORT);
        assertTrue(passport.isIntact());
        assertEquals("P", passport.documentCode());
        assertEquals("L898902C3", passport.documentNumber());
        assertEquals("UTO", passport.nationality());
        assertEquals("ZE184226B", passport.optionalData1());
        assertEquals(List.of(MrzField.DOCUMENT_NUMBER, MrzField.BIRTH_DATE, MrzField.EXPIRY_DATE, MrzField.OPTIONAL_DATA_1,
                MrzField.COMPOSITE), fields(passport.checks()));
    }

    @Test
    void theCardsOfDoc9303SayTheSameInBothSizes() {
        Mrz small = MrzSpecimens.read(MrzSpecimens.CARD);
        Mrz large = MrzSpecimens.read(MrzSpecimens.TD2_CARD);
        assertTrue(small.isIntact());
        assertTrue(large.isIntact());
        assertEquals(MrzFormat.TD1, small.format());
        assertEquals(MrzFormat.TD2, large.format());
        assertEquals(small.names(), large.names());
        assertEquals(small.documentNumber(), large.documentNumber());
        assertEquals(small.birthDate(), large.birthDate());
        assertEquals(Optional.empty(), small.foreignerNumber());
    }

    @Test
    void theFullPageVisaOfDoc9303IsRead() {
        Mrz visa = MrzSpecimens.read(MrzSpecimens.FULL_PAGE_VISA);
        assertTrue(visa.isIntact());
        assertEquals(MrzFormat.MRV_A, visa.format());
        assertEquals("L8988901C", visa.documentNumber());
        assertEquals("XXX", visa.nationality());
    }

    @Test
    void theOldFrenchIdentityCardIsReadInItsOwnOrder() {
        Mrz card = MrzSpecimens.read(MrzSpecimens.OLD_FRENCH_IDENTITY_CARD);
        assertTrue(card.isIntact(), () -> card.failedChecks().toString());
        assertEquals(MrzFormat.FRENCH_IDENTITY, card.format());
        assertEquals("880692310285", card.documentNumber());
        assertEquals(new MrzNames("BERTHIER", "CORINNE", false, false), card.names());
        assertEquals("651206", card.birthDate().text());
        assertFalse(card.expiryDate().isStated());
    }

    @Test
    void linesMayComeAsOneInSmallLettersWithSpacesOrAnyLineEnd() {
        Mrz wanted = MrzSpecimens.read(MrzSpecimens.PASSPORT);
        String text = MrzSpecimens.PASSPORT.strip();
        assertEquals(wanted, MrzSpecimens.read(text.replace("\n", "")));
        assertEquals(wanted, MrzSpecimens.read(text.replace("\n", "\r\n") + "\r\n\r\n"));
        assertEquals(wanted, MrzSpecimens.read("\ufeff  " + text.replace("<<A", " <<  A").replace("\n", "\r")));
        assertEquals(wanted, MrzSpecimens.read(text.toLowerCase(Locale.ROOT)));
    }

    @Test
    void aLongDocumentNumberGoesOnInTheOptionalData() {
        // Doc 9303 part 5, note j: D23145890734 with its digit 9 after the filler
        Mrz card = MrzSpecimens.read("""
                I<UTOD23145890<7349<<<<<<<<<<<
                3407127M9507122UTO<<<<<<<<<<<2
                STEVENSON<<PETER<JOHN<<<<<<<<<
                """);
        assertTrue(card.isIntact(), () -> card.failedChecks().toString());
        assertEquals("D23145890734", card.documentNumber());
        assertEquals("", card.optionalData1());
    }

    @Test
    void refusalsPointAtTheFirstOffence() {
        assertEquals(new Unreadable(Reason.EMPTY, 1, 1), MrzParser.read(" \r\n "));
        assertEquals(new Unreadable(Reason.WRONG_LENGTH, 2, 44),
                MrzParser.read(MrzSpecimens.PASSPORT.replace("<<<<<10", "<<<<10")));
        assertEquals(new Unreadable(Reason.FOREIGN_CHARACTER, 1, 10),
                MrzParser.read(MrzSpecimens.PASSPORT.replace("ERIKSSON", "ERIKßSON")));
        assertEquals(new Unreadable(Reason.DIGIT_AMONG_LETTERS, 1, 9),
                MrzParser.read(MrzSpecimens.PASSPORT.replace("ERIKSSON", "ERI1SSON")));
        assertEquals(new Unreadable(Reason.UNKNOWN_SEX, 2, 21),
                MrzParser.read(MrzSpecimens.PASSPORT.replace("2F12", "2E12")));
        assertEquals(new Unreadable(Reason.UNKNOWN_DOCUMENT_CODE, 1, 1),
                MrzParser.read(MrzSpecimens.PASSPORT.replace("P<UTO", "K<UTO")));
    }

    @Test
    void linesOfUnequalLengthAreNotMendedByTheirSum() {
        assertEquals(new Unreadable(Reason.WRONG_LENGTH, 1, 45), MrzParser.read(MrzSpecimens.PASSPORT.replace("<\nL", "<L\n")));
    }

    private static List<MrzField> fields(List<CheckDigit> checks) {
        return checks.stream().map(CheckDigit::field).toList();
    }
}
