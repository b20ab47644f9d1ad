package org.guichet.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How a supervisor steers the queue, as kept on this desk. */
public interface SteeringBook {

    /** {@link QueuePolicy#INITIAL} while nobody has changed it. */
    QueuePolicy policy();

    /** Of one ticket; without moves where nobody has moved it. */
    TicketMoves moves(TicketId ticket);

    /** Of the tickets of a day that somebody has moved. */
    List<TicketMoves> moves(LocalDate day);

    default Steering at(LocalDate day, Instant now) {
        return Steering.at(now, policy().current(), moves(day));
    }
}
