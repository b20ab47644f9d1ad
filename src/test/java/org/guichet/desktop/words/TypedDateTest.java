package org.guichet.desktop.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void aDayIsReadAsPeopleTypeIt() {
        for (String typed : List.of("12/10/2026", "12.10.26", "12-10-26", "121026", "12102026", "12/10", "1210", " 12 10 ", "2026-10-12")) {
            assertEquals(Optional.of(LocalDate.of(2026, 10, 12)), TypedDate.read(typed, TODAY), typed);
        }
    }

    @Test
    void withoutAYearItIsTheLastSuchDay() {
        assertEquals(Optional.of(TODAY), TypedDate.read("2411", TODAY));
        assertEquals(Optional.of(LocalDate.of(2025, 11, 25)), TypedDate.read("25/11", TODAY));
        assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), TypedDate.read("2902", TODAY));
        assertEquals(Optional.of(LocalDate.of(2096, 2, 29)), TypedDate.read("2902", LocalDate.of(2104, 2, 1)), "no 29 February in 2100");
    }

    @Test
    void whatIsNoDayIsNone() {
        for (String typed : List.of("", "soon", "31/02/2026", "3113", "1", "12/10/202", "99", "12/10/20266", "0000")) {
            assertEquals(Optional.empty(), TypedDate.read(typed, TODAY), typed);
        }
    }

    @Test
    void nothingThatIsTypedEndsInAnException() {
        SeededRandom.repeat(5_000, random -> TypedDate.read(SeededRandom.text(random, "0123456789/.- ", 0, 12), TODAY));
    }

    @Test
    void anAmountIsReadInCents() {
        assertEquals(Optional.of(30_000), TypedAmount.cents("300"));
        assertEquals(Optional.of(123_450), TypedAmount.cents("1\u202f234,5 €"));
        assertEquals(Optional.of(5), TypedAmount.cents("0.05"));
        for (String none : List.of("", "-1", "1,234,5", "12,345", "12345678", "a")) {
            assertEquals(Optional.empty(), TypedAmount.cents(none), none);
        }
    }
}
