package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzNameFieldTest {

    /** The examples of Doc 9303 part 4, 4.2.3, for a field of 39 columns. */
    @ParameterizedTest
    @CsvSource({
        "Smith-Jones, Susie Margaret, SMITH<JONES<<SUSIE<MARGARET",
        "O'Connor, Enya Siobhan, OCONNOR<<ENYA<SIOBHAN",
        "Van Der Muellen, Martin, VAN<DER<MUELLEN<<MARTIN",
        "al-Basri, Huda Muhammad Jawad, AL<BASRI<<HUDA<MUHAMMAD<JAWAD",
        "Arkfreith, '', ARKFREITH",
        "Nilavadhanananda, Chayapa Dejthamrong Krasuang, NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K",
        "Nilavadhanananda, Arnpol Petch Charonguang, NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU",
        "Papandropoulous, Jonathon Warren Trevor, PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR",
    })
    void theStandardsExamplesAreWritten(String surname, String givenNames, String field) {
        assertEquals(field, MrzNameField.write(surname, givenNames, 39));
    }

    @Test
    void aSurnameTooLongLeavesRoomForOneLetterOfTheGivenNames() {
        assertEquals("BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D",
                MrzNameField.write("Bennelong Wooloomooloo Warrandyte Warnambool", "Dingo Potoroo", 39));
    }

    @Test
    void aCutBetweenTwoWordsStillEndsWithALetter() {
        assertEquals("MARTIN<<CHRISTELL<H", MrzNameField.write("Martin", "Christelle Hélène", 19));
        assertTrue(MrzNames.together("MARTIN<<CHRISTELL<H").givenNamesMayBeCut());
    }

    @Test
    void namesAreSpeltAsTheStandardRecommends() {
        assertEquals("MUELLER<<JOERG", MrzNameField.write("Müller", "Jörg", 39));
        assertEquals("NUNEZ<<FRANCOIS", MrzNameField.write("Nuñez", "François", 39));
        assertEquals("STRASSE<<AESA", MrzNameField.write("Straße", "Æsa", 39));
        assertEquals("SHCHERBAKOV<<IULIIA", MrzNameField.write("Щербаков", "Юлия", 39));
        assertEquals("NGUYEN<<THI<DIEU", MrzNameField.write("Nguyễn", "Thị Diệu", 39));
        assertEquals("DARTAGNAN<<JEAN<LUC", MrzNameField.write("d’Artagnan", "Jean‑Luc", 39));
    }
}
