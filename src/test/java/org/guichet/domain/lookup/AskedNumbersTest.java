package org.guichet.domain.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which exact questions a text leads to. */
class AskedNumbersTest {

    @Test
    void aForeignerNumberIsAskedWithAndWithoutItsLeadingZero() {
        assertEquals(List.of("8136559096"), AskedNumbers.in("8136 559 096").foreignerNumbers());
        assertEquals(List.of("136559096", "0136559096"), AskedNumbers.in("136559096").foreignerNumbers());
        assertEquals(List.of("0136559096", "136559096"), AskedNumbers.in("0136559096").foreignerNumbers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 39 98 73 79", "+33 6 39 98 73 79", "0033639987379", "06.39.98.73.79", "+33 (0)6 39 98 73 79"})
    void everySpellingOfAPhoneNumberAsksForTheSame(String typed) {
        assertEquals(List.of("33639987379"), AskedNumbers.in(typed).phones());
    }

    @Test
    void anAddressIsAskedForOnceItIsWhole() {
        assertEquals("zhao@example.org", AskedNumbers.in("ZHAO@example.org").email());
        assertEquals("", AskedNumbers.in("zhao@").email());
    }

    @ParameterizedTest
    @CsvSource({
        "K682T8YLO, K682T8YLO",
        "k682 t8ylo, K682T8YLO",
        "RDV-2026-000123, RDV2026000123",
        "titre K682T8YLO, TITREK682T8YLO",
        "0123, 0123"
    })
    void aReferenceIsAskedForWithoutItsSeparators(String typed, String reference) {
        assertTrue(AskedNumbers.in(typed).references().contains(reference), () -> AskedNumbers.in(typed).toString());
    }

    @Test
    void aReferenceAfterAWordIsAskedForAlone() {
        assertTrue(AskedNumbers.in("titre K682T8YLO").references().contains("K682T8YLO"));
        assertEquals(List.of("K682T8YLO"), AskedNumbers.in("Diallo K682T8YLO").references());
    }

    @Test
    void oneWordOfLettersMayBeTheEndOfANumber() {
        assertEquals(List.of("HAFVP"), AskedNumbers.ofLetters("hafvp").references());
        assertTrue(AskedNumbers.ofLetters("Diallo Aminata").isEmpty());
        assertTrue(AskedNumbers.ofLetters("haf").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Diallo Aminata", "Diallo 1991", "Diallo 12/03/1991", "né le 12 mars 1991", "12", "K12", "", "   ", "😀😀😀😀"})
    void namesAndDatesAskForNoNumber(String typed) {
        assertTrue(AskedNumbers.in(typed).isEmpty(), () -> AskedNumbers.in(typed).toString());
    }
}
