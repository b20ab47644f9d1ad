package org.guichet.domain.queue;

import java.time.Instant;
import java.util.Comparator;

/**
 * A ticket with the moment that orders it. The natural order is the queue's, and the only one there is: those that a
 * supervisor pinned, in the order of pinning; then virtual arrival, slot (tickets without one after those with one),
 * admission, and the ticket's name, which makes it total.
 */
public record WaitingTicket(Ticket ticket, VirtualArrival arrival) implements Comparable<WaitingTicket> {

    private static final Comparator<WaitingTicket> ORDER = Comparator.comparing((WaitingTicket w) -> w.arrival().pinnedAt())
            .thenComparing(w -> w.arrival().moment())
            .thenComparing(w -> w.ticket().admission().slotMoment().orElse(Instant.MAX))
            .thenComparing(w -> w.ticket().admission().admittedAt())
            .thenComparing(w -> w.ticket().id());

    @Override
    public int compareTo(WaitingTicket other) {
        return ORDER.compare(this, other);
    }
}
