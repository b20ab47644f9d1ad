package org.guichet.domain.forecast;

import java.util.Map;
import java.util.Optional;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.TicketId;

/**
 * The rest of the day under one policy.
 *
 * @param roomEmpty when the last person leaves
 * @param waits of each procedure that somebody comes for
 * @param deadlines legal deadlines near, and those of them whose people are called before closing; averages of a day
 * @param calls when each waiting ticket is called; without those that no desk has the skill for
 * @param unserved people on an average day whom no desk has the skill for, or who come after the last desk closed
 */
public record DayForecast(
        PriorityPolicy policy,
        TimeBand roomEmpty,
        Map<Procedure, WaitFigures> waits,
        Deadlines deadlines,
        Map<TicketId, TimeBand> calls,
        double unserved) {

    public DayForecast {
        waits = Map.copyOf(waits);
        calls = Map.copyOf(calls);
    }

    /** When a waiting ticket is called; empty for one that no desk has the skill for. */
    public Optional<TimeBand> call(TicketId ticket) {
        return Optional.ofNullable(calls.get(ticket));
    }

    public record Deadlines(double met, double total) {}
}
