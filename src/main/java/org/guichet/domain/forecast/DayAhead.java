package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guichet.domain.queue.SupervisorMove;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;

/**
 * All that a forecast of the rest of a day rests on.
 *
 * @param closing when the last person should have left
 * @param waiting tickets that wait now
 * @param expected confirmed slots of today whose people have not come
 * @param changeover from the end of one service to the start of the next: the call, and the walk to the desk
 * @param moves of the supervisor, taken to last as long as the ticket waits
 */
public record DayAhead(
        LocalDate day,
        Instant now,
        Instant closing,
        List<Ticket> waiting,
        List<ExpectedVisit> expected,
        List<DeskAhead> desks,
        ServiceTimes times,
        ArrivalHabits habits,
        Duration changeover,
        Map<TicketId, SupervisorMove> moves) {

    /** Desks of one site. */
    public static final int MOST_DESKS = 64;

    /** People of one day. */
    public static final int MOST_PEOPLE = 1 << 17;

    public DayAhead {
        waiting = List.copyOf(waiting);
        expected = List.copyOf(expected);
        desks = List.copyOf(desks);
        moves = Map.copyOf(moves);
        if (desks.size() > MOST_DESKS || waiting.size() + expected.size() >= MOST_PEOPLE) {
            throw new IllegalArgumentException("at most " + MOST_DESKS + " desks and " + MOST_PEOPLE + " people");
        }
    }
}
