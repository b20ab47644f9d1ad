package org.guichet.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a supervisor steers the queue, as kept on this desk. */
public interface SteeringBook {

    /** {@link QueuePolicy#INITIAL} while nobody has changed it. */
    QueuePolicy policy();

    /** Of one ticket; without moves where nobody has moved it. */
    TicketMoves moves(TicketId ticket);

    /** Of the tickets of a day that somebody has moved. */
    List<TicketMoves> moves(LocalDate day);

    /** Those that are kept for other days, by name. */
    List<KeptPolicy> kept();

    /** Also one that was deleted. */
    Optional<KeptPolicy> kept(String name);

    default Steering at(LocalDate day, Instant now) {
        return Steering.at(now, policy().current(), moves(day));
    }
}
