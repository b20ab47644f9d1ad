package org.guichet.domain.queue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;

/** The waiting tickets in the order in which they are called. Row 1 is what {@link #next} returns to a desk with all skills. */
public record WaitingQueue(List<WaitingTicket> rows) {

    public WaitingQueue {
        rows = List.copyOf(rows);
    }

    public static WaitingQueue of(Collection<Ticket> tickets, PriorityPolicy policy) {
        return new WaitingQueue(tickets.stream()
                .filter(ticket -> ticket.status().waits())
                .map(ticket -> new WaitingTicket(ticket, policy.virtualArrival(ticket)))
                .sorted()
                .toList());
    }

    public Optional<WaitingTicket> next(Set<Procedure> skills) {
        return rows.stream()
                .filter(row -> skills.contains(row.ticket().admission().procedure()))
                .findFirst();
    }
}
