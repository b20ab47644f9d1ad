package org.guichet.domain.applicant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form may contain, and what its fields say otherwise. */
class PersonDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static PersonDraft draft(String surname, String birth, String nationality, String phone, String email, String number) {
        return new PersonDraft(surname, "", birth, Sex.M, nationality, phone, email, number);
    }

    private static List<DraftProblem> problems(PersonDraft draft) {
        return draft.problems(TODAY);
    }

    @Test
    void anEmptyFormSaysWhatIsNeeded() {
        assertEquals(
                List.of(DraftProblem.SURNAME_MISSING, DraftProblem.BIRTH_MISSING, DraftProblem.NATIONALITY_UNKNOWN),
                problems(PersonDraft.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ñandú", "N'Diaye", "N’Diaye", "da Silva-Costa", "Nguyễn", "李", "محمد", "Şahin", "Lo. Presti", "O"})
    void namesOfEveryKindAreTaken(String surname) {
        assertEquals(List.of(), problems(draft(surname, "1970", "MAR", "", "", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R2D2", "a@b", "<script>", "- -", "😀", "A\u202eB", "x; drop table"})
    void whatIsNoNameIsNot(String surname) {
        assertEquals(List.of(DraftProblem.SURNAME_UNREADABLE), problems(draft(surname, "1970", "MAR", "", "", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "12/05/1970, 1970-05-12", "1/5/1970, 1970-05-01", "12.05.1970, 1970-05-12", "12 05 1970, 1970-05-12",
        "12051970, 1970-05-12", "1970-05-12, 1970-05-12", "1970, 1970-01-01"
    })
    void aBirthDateIsReadAsPeopleWriteIt(String typed, LocalDate date) {
        assertEquals(List.of(), problems(draft("A", typed, "MAR", "", "", "")));
        assertEquals(date, draft("A", typed, "MAR", "", "", "").registered(List.of(), null).birthDate());
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/1970, BIRTH_UNREADABLE", "12/13/1970, BIRTH_UNREADABLE", "May, BIRTH_UNREADABLE", "70, BIRTH_UNREADABLE",
        "25/11/2026, BIRTH_IN_FUTURE", "1900, BIRTH_TOO_LONG_AGO"
    })
    void aWrongBirthDateSaysWhy(String typed, DraftProblem problem) {
        assertEquals(List.of(problem), problems(draft("A", typed, "MAR", "", "", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "ZZZ, '', '', '', NATIONALITY_UNKNOWN",
        "MA, '', '', '', NATIONALITY_UNKNOWN",
        "MAR, 123, '', '', PHONE_UNREADABLE",
        "MAR, call me, '', '', PHONE_UNREADABLE",
        "MAR, '', a@b, '', EMAIL_UNREADABLE",
        "MAR, '', '', 12345678, FOREIGNER_NUMBER_UNREADABLE",
        "MAR, '', '', K123456789, FOREIGNER_NUMBER_UNREADABLE"
    })
    void eachFieldSaysWhatIsWrongWithIt(String nationality, String phone, String email, String number, DraftProblem problem) {
        assertEquals(List.of(problem), problems(draft("A", "1970", nationality, phone, email, number)));
    }

    @Test
    void anythingTypedIsAnsweredAndWhatHasNoProblemCanBeSaved() {
        SeededRandom.repeat(400, random -> {
            String[] typed = new String[7];
            for (int i = 0; i < typed.length; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = random.nextInt(30); n > 0; n--) {
                    text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95));
                }
                typed[i] = text.toString();
            }
            PersonDraft draft = new PersonDraft(typed[0], typed[1], typed[2], Sex.F, typed[3], typed[4], typed[5], typed[6]);
            if (problems(draft).isEmpty()) {
                assertTrue(draft.registered(List.of(), null).surname().length() <= 200);
            }
        });
    }
}
