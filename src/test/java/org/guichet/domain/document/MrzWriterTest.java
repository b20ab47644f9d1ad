package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MrzWriterTest {

    @Test
    void theSpecimensComeOutLetterForLetter() {
        MrzContent card = MrzContent.residenceCard("K682T8YLO", "1105040043", "Martin", "Christelle Hélène Laura", "SEN",
                LocalDate.of(1979, 6, 12), MrzSex.FEMALE, LocalDate.of(2014, 1, 7));
        assertEquals(MrzSpecimens.RESIDENCE_CARD.strip(), String.join("\n", MrzWriter.td1(card)));
        MrzContent passport = new MrzContent("P", "UTO", "L898902C3", "Eriksson", "Anna Maria", "UTO", LocalDate.of(1974, 8, 12),
                MrzSex.FEMALE, LocalDate.of(2012, 4, 15), "ZE184226B", "");
        assertEquals(MrzSpecimens.PASSPORT.strip(), String.join("\n", MrzWriter.td3(passport)));
    }

    @Test
    void aPassportWithoutOptionalDataStillHasItsDigit() {
        MrzContent passport = MrzContent.passport("SEN", "A01234567", "Diop", "Awa", LocalDate.of(1990, 1, 2), MrzSex.FEMALE,
                LocalDate.of(2030, 1, 2));
        Mrz mrz = MrzSpecimens.read(String.join("", MrzWriter.td3(passport)));
        assertEquals("0", mrz.lines().get(1).substring(42, 43));
        assertEquals("SEN", mrz.nationality());
    }

    @Test
    void aLongNumberIsWrittenAsTheStandardShows() {
        MrzContent card = new MrzContent("I", "UTO", "D23145890734", "Stevenson", "Peter John", "UTO", LocalDate.of(1934, 7, 12),
                MrzSex.MALE, LocalDate.of(1995, 7, 12), "", "");
        assertEquals("I<UTOD23145890<7349<<<<<<<<<<<", MrzWriter.td1(card).getFirst());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        MrzContent longNumber = MrzContent.passport("SEN", "A012345678", "Diop", "Awa", LocalDate.of(1990, 1, 2), MrzSex.FEMALE,
                LocalDate.of(2030, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> MrzWriter.td3(longNumber));
        MrzContent oddIssuer = MrzContent.passport("S*N", "A01234567", "Diop", "Awa", LocalDate.of(1990, 1, 2), MrzSex.FEMALE,
                LocalDate.of(2030, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> MrzWriter.td3(oddIssuer));
        assertThrows(IllegalArgumentException.class, () -> MrzWriter.write(MrzFormat.FRENCH_IDENTITY, longNumber));
    }
}
