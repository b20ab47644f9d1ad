package org.guichet.domain.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.guichet.domain.appointment.Procedure;

/**
 * How the day stands, per procedure and per desk. Counts of a desk are about the room's progress, never about who works there.
 *
 * @param lanes of each procedure that somebody was let in for, in the order of the procedures
 * @param desks by number, of each that a ticket stands at or left from
 */
public record DayBoard(Lane all, Map<Procedure, Lane> lanes, Map<Integer, AtDesk> desks) {

    /**
     * @param held kept aside by a desk
     * @param longest of those who wait, who came in first
     */
    public record Lane(int waiting, int inService, int held, int served, int missed, Optional<Ticket> longest) {

        /** Let in today and not gone. */
        public int inRoom() {
            return waiting + inService + held;
        }
    }

    /** @param inHand whom the desk has called last, where it has somebody */
    public record AtDesk(Optional<Ticket> inHand, int held, int served, int missed) {}

    public DayBoard {
        lanes = Collections.unmodifiableMap(lanes);
        desks = Collections.unmodifiableMap(desks);
    }

    /** @param tickets of one day; those whose admission was taken back are left out */
    public static DayBoard of(Collection<Ticket> tickets) {
        Map<Procedure, Lane> lanes = new EnumMap<>(Procedure.class);
        for (Procedure procedure : Procedure.values()) {
            List<Ticket> ofOne = some(tickets, ticket ->
                    ticket.admission().procedure() == procedure && ticket.status() != TicketStatus.WITHDRAWN);
            if (!ofOne.isEmpty()) {
                lanes.put(procedure, lane(ofOne));
            }
        }
        Map<Integer, AtDesk> desks = new TreeMap<>();
        for (Ticket ticket : tickets) {
            Integer desk = ticket.place().desk();
            if (desk != null) {
                desks.computeIfAbsent(desk, number -> atDesk(some(tickets, each -> each.isAt(number))));
            }
        }
        return new DayBoard(lane(tickets), lanes, desks);
    }

    private static Lane lane(Collection<Ticket> tickets) {
        return new Lane(
                count(tickets, TicketStatus.WAITING),
                count(tickets, TicketStatus.CALLED),
                count(tickets, TicketStatus.HELD),
                count(tickets, TicketStatus.SERVED),
                count(tickets, TicketStatus.MISSED),
                tickets.stream()
                        .filter(ticket -> ticket.status().waits())
                        .min(Comparator.comparing((Ticket ticket) -> ticket.admission().admittedAt())
                                .thenComparing(Ticket::id)));
    }

    private static AtDesk atDesk(List<Ticket> tickets) {
        return new AtDesk(
                tickets.stream()
                        .filter(ticket -> ticket.status() == TicketStatus.CALLED)
                        .max(Comparator.comparing((Ticket ticket) -> ticket.place().since()).thenComparing(Ticket::id)),
                count(tickets, TicketStatus.HELD),
                count(tickets, TicketStatus.SERVED),
                count(tickets, TicketStatus.MISSED));
    }

    private static int count(Collection<Ticket> tickets, TicketStatus status) {
        return (int) tickets.stream().filter(ticket -> ticket.status() == status).count();
    }

    private static List<Ticket> some(Collection<Ticket> tickets, Predicate<Ticket> fits) {
        return tickets.stream().filter(fits).toList();
    }
}
