package org.guichet.domain.visavalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three calendar months, and where the month has no such day its last one. */
class ArrivalTest {

    @ParameterizedTest
    @CsvSource({
        "2026-08-24, 2026-11-24",
        "2026-11-30, 2027-02-28",
        "2027-11-30, 2028-02-29",
        "2026-11-29, 2027-02-28",
        "2026-11-28, 2027-02-28",
        "2026-03-31, 2026-06-30",
        "2026-12-31, 2027-03-31",
        "2028-02-29, 2028-05-29",
        "2026-10-31, 2027-01-31",
    })
    void theDeadlineIsTheSameDayThreeMonthsLaterOrThatMonthsLast(LocalDate entry, LocalDate deadline) {
        assertEquals(deadline, Arrival.deadline(entry));
    }

    @Test
    void theLastDayIsStillInTime() {
        Arrival arrival = new Arrival(LocalDate.of(2026, 8, 24), LocalDate.of(2026, 11, 24));
        assertFalse(arrival.isLate(LocalDate.of(2026, 11, 24)));
        assertTrue(arrival.isLate(LocalDate.of(2026, 11, 25)));
        assertEquals(0, arrival.daysLeft(LocalDate.of(2026, 11, 24)));
        assertEquals(-1, arrival.daysLeft(LocalDate.of(2026, 11, 25)));
        assertEquals(92, arrival.daysLeft(LocalDate.of(2026, 8, 24)), "not 90 days");
    }

    /** Worked out here from the parts of the date, not by adding months. */
    @Test
    void forAnyDayOfEntryTheRuleHolds() {
        SeededRandom.repeat(20_000, random -> {
            LocalDate entry = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(200_000));
            int month = entry.getMonthValue() + 3;
            YearMonth then = month > 12 ? YearMonth.of(entry.getYear() + 1, month - 12) : YearMonth.of(entry.getYear(), month);
            LocalDate expected = then.atDay(Math.min(entry.getDayOfMonth(), then.lengthOfMonth()));
            assertEquals(expected, Arrival.deadline(entry), entry::toString);
        });
    }

    @Test
    void whoComesLaterHasNoEarlierDeadline() {
        SeededRandom.repeat(5_000, random -> {
            LocalDate entry = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(10_000));
            LocalDate later = entry.plusDays(random.nextInt(40));
            assertFalse(Arrival.deadline(later).isBefore(Arrival.deadline(entry)), () -> entry + " and " + later);
            long days = entry.until(Arrival.deadline(entry), ChronoUnit.DAYS);
            assertTrue(days >= 89 && days <= 92, () -> entry + ": " + days);
        });
    }
}
