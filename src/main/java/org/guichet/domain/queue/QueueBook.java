package org.guichet.domain.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The day's tickets as kept on this desk. */
public interface QueueBook {

    /** All tickets of the day, whatever became of them, in no stated order. */
    List<Ticket> tickets(LocalDate day);

    Optional<Ticket> find(TicketId id);

    /** The first number of the desk's own series that is free on that day, such as {@code B001}. */
    String nextNumber(LocalDate day);
}
