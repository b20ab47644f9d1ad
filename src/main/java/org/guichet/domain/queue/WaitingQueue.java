package org.guichet.domain.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;

/** The waiting tickets in the order in which they are called. Of those that a desk sees ({@link #at}), row 1 is what {@link
 * #next} returns to it when it has all skills. */
public record WaitingQueue(List<WaitingTicket> rows) {

    public WaitingQueue {
        rows = List.copyOf(rows);
    }

    public static WaitingQueue of(Collection<Ticket> tickets, PriorityPolicy policy) {
        return of(tickets, Steering.by(policy));
    }

    public static WaitingQueue of(Collection<Ticket> tickets, Steering steering) {
        return new WaitingQueue(tickets.stream()
                .filter(ticket -> ticket.status().waits())
                .map(ticket -> new WaitingTicket(ticket, steering.virtualArrival(ticket)))
                .sorted()
                .toList());
    }

    /** Somebody came, or came back. The others keep their order. */
    public WaitingQueue with(WaitingTicket come) {
        int place = Collections.binarySearch(rows, come);
        if (place >= 0) {
            return this;
        }
        List<WaitingTicket> more = new ArrayList<>(rows.size() + 1);
        more.addAll(rows.subList(0, -place - 1));
        more.add(come);
        more.addAll(rows.subList(-place - 1, rows.size()));
        return new WaitingQueue(more);
    }

    /** Somebody was called, or left. */
    public WaitingQueue without(WaitingTicket gone) {
        int place = Collections.binarySearch(rows, gone);
        if (place < 0) {
            return this;
        }
        List<WaitingTicket> fewer = new ArrayList<>(rows);
        fewer.remove(place);
        return new WaitingQueue(fewer);
    }

    /** Without those who wait for another desk only. */
    public WaitingQueue at(int desk) {
        return new WaitingQueue(rows.stream().filter(row -> !row.ticket().place().isForOtherThan(desk)).toList());
    }

    /** For a desk that was asked by name, its skills do not matter: somebody there knows the case. */
    public Optional<WaitingTicket> next(int desk, Set<Procedure> skills) {
        return rows.stream().filter(row -> row.ticket().mayGoTo(desk, skills)).findFirst();
    }
}
