package org.guichet.domain.visavalidation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The day on which the person came to France, as they declare it.
 *
 * @param declaredOn the site's calendar day of the declaration
 */
public record Arrival(LocalDate entry, LocalDate declaredOn) {

    private static final int MONTHS = 3;

    /**
     * The last day on which it can be validated: three calendar months after the entry (CESEDA R. 431-17), the same day of the month; where
     * that month has no such day, its last one. Who came on 30 November has until 28 or 29 February, that day included.
     */
    public static LocalDate deadline(LocalDate entry) {
        return entry.plusMonths(MONTHS);
    }

    public LocalDate deadline() {
        return deadline(entry);
    }

    /** Days from a day to the deadline: 0 on the last day, negative once it is past. */
    public long daysLeft(LocalDate day) {
        return day.until(deadline(), ChronoUnit.DAYS);
    }

    public boolean isLate(LocalDate day) {
        return deadline().isBefore(day);
    }
}
