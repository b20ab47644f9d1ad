package org.guichet.domain.forecast;

import java.time.Duration;
import java.util.List;

/**
 * The rest of the day under two policies, on the same simulated days.
 *
 * @param shifts of all waiting tickets, those that gain most first
 */
public record PolicyComparison(DayForecast today, DayForecast proposed, List<CallShift> shifts) {

    private static final Duration FELT = Duration.ofMinutes(1);

    public PolicyComparison {
        shifts = List.copyOf(shifts);
    }

    /** Tickets called at least a minute earlier, most first. */
    public List<CallShift> gainers() {
        return shifts.stream().filter(each -> each.later().compareTo(FELT.negated()) <= 0).toList();
    }

    /** Tickets called at least a minute later, most first. */
    public List<CallShift> losers() {
        return shifts.reversed().stream().filter(each -> each.later().compareTo(FELT) >= 0).toList();
    }
}
