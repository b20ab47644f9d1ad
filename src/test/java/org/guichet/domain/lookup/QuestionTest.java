package org.guichet.domain.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    private static List<String> names(String text) {
        return Question.read(text).names().stream().map(Word::folded).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "diallo 12/03/1991", "12.03.1991 diallo", "Diallo 12-3-1991", "diallo 1991-03-12", "diallo 12 mars 1991",
        "Diallo né le 12 mars 1991",
        "diallo, née 12 Mars 1991", "diallo March 12 1991", "diallo March 12, 1991", "diallo 12 March 1991",
        "diallo born on 12 Mar 1991", "diallo 12 03 1991", "diallo ١٢/٠٣/١٩٩١", "DOB: 12/03/1991 diallo",
    })
    void aBirthDateIsReadAnywhereInFrenchAndEnglish(String text) {
        BirthClue birth = Question.read(text).birth();
        assertNotNull(birth, text);
        assertEquals("1991-3-12", birth.year() + "-" + birth.month() + "-" + birth.day());
        assertEquals(List.of("diallo"), names(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diallo 1991", "1991 diallo", "diallo né en 1991", "diallo born in 1991", "diallo (1991)"})
    void aYearAloneIsABirthYear(String text) {
        BirthClue birth = Question.read(text).birth();
        assertNotNull(birth);
        assertEquals(1991, birth.year());
        assertEquals(0, birth.month());
        assertEquals(List.of("diallo"), names(text));
    }

    @Test
    void aYearInsideALongerNumberIsNone() {
        assertNull(Question.read("8136 1991 096").birth());
        assertEquals("81361991096", Question.read("8136 1991 096").digits().getFirst().digits());
        assertNull(Question.read("0619911991").birth());
    }

    @Test
    void twoDigitYearsMeanEitherCentury() {
        BirthClue birth = Question.read("12/03/15").birth();
        assertNotNull(birth);
        assertEquals(100, birth.fit(BirthClue.packed(2015, 3, 12)));
        assertEquals(100, birth.fit(BirthClue.packed(1915, 3, 12)));
    }

    @Test
    void aMonthBeforeTheDayIsTurnedRound() {
        BirthClue birth = Question.read("03/25/1991").birth();
        assertNotNull(birth);
        assertEquals(25, birth.day());
        assertEquals(3, birth.month());
    }

    @Test
    void aNearDateFitsLess() {
        BirthClue birth = Question.read("12/03/1991").birth();
        assertNotNull(birth);
        assertEquals(80, birth.fit(BirthClue.packed(1991, 12, 3)));
        assertEquals(80, birth.fit(BirthClue.packed(1991, 1, 1)));
        assertEquals(60, birth.fit(BirthClue.packed(1981, 3, 12)));
        assertEquals(0, birth.fit(0));
    }

    @Test
    void numbersMayHaveSpacesAndAPhoneItsPlus() {
        assertEquals("8136559096", Question.read("8136 559 096").digits().getFirst().digits());
        assertEquals(true, Question.read("+33 6 39 98 10 01").digits().getFirst().international());
        assertEquals(false, Question.read("0005324736").digits().getFirst().international());
    }

    @Test
    void anAddressIsOnePart() {
        Question question = Question.read("Diallo Aicha.D@Example.org");
        assertEquals("aicha.d@example.org", question.email());
        assertEquals(List.of("diallo"), question.names().stream().map(Word::folded).toList());
    }

    @Test
    void theLastWordMayStillBeGrowing() {
        assertEquals(true, Question.read("diallo mam").open());
        assertEquals(false, Question.read("diallo mamadou ").open());
    }
}
