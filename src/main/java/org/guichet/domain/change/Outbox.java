package org.guichet.domain.change;

import java.time.Instant;
import java.util.Optional;

/** The operations that the central store has not confirmed. */
public interface Outbox {

    Waiting waiting();

    /**
     * @param since the desk's time of the oldest one waiting
     * @param toSee those of this desk that the store refused, disputes or put on hold, and that nobody has looked at
     */
    record Waiting(long operations, Optional<Instant> since, long toSee) {}
}
