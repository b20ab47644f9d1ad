package org.guichet.domain.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** @param in how it stands with the matter that a lane is for */
    private record Stand(Ticket ticket, TicketStatus in) {}

    /** @param tickets of one day; those whose admission was taken back are left out */
    public static DayBoard of(Collection<Ticket> tickets) {
        Map<Procedure, Lane> lanes = new EnumMap<>(Procedure.class);
        for (Procedure procedure : Procedure.values()) {
            List<Stand> ofOne = tickets.stream().flatMap(ticket -> standIn(ticket, procedure).stream()).toList();
            if (!ofOne.isEmpty()) {
                lanes.put(procedure, lane(ofOne));
            }
        }
        Map<Integer, AtDesk> desks = new TreeMap<>();
        for (Ticket ticket : tickets) {
            Integer desk = ticket.place().desk();
            if (desk != null) {
                desks.computeIfAbsent(desk, number -> atDesk(tickets.stream().filter(each -> each.isAt(number)).toList()));
            }
        }
        return new DayBoard(lane(tickets.stream().map(each -> new Stand(each, each.status())).toList()), lanes, desks);
    }

    /** While a desk serves one of several matters, its person waits for the others. */
    private static Optional<Stand> standIn(Ticket ticket, Procedure procedure) {
        if (ticket.status() == TicketStatus.WITHDRAWN || ticket.matters().stream().noneMatch(each -> each.procedure() == procedure)) {
            return Optional.empty();
        }
        if (ticket.place().errand().done().contains(procedure)) {
            return Optional.of(new Stand(ticket, TicketStatus.SERVED));
        }
        boolean another = ticket.status() == TicketStatus.CALLED && ticket.inHand() != procedure;
        return Optional.of(new Stand(ticket, another ? TicketStatus.WAITING : ticket.status()));
    }

    private static Lane lane(List<Stand> stands) {
        return new Lane(
                count(stands, TicketStatus.WAITING),
                count(stands, TicketStatus.CALLED),
                count(stands, TicketStatus.HELD),
                count(stands, TicketStatus.SERVED),
                count(stands, TicketStatus.MISSED),
                stands.stream()
                        .filter(each -> each.in().waits() && each.ticket().status().waits())
                        .map(Stand::ticket)
                        .min(Comparator.comparing((Ticket ticket) -> ticket.admission().admittedAt())
                                .thenComparing(Ticket::id)));
    }

    private static AtDesk atDesk(List<Ticket> tickets) {
        List<Stand> stands = tickets.stream().map(each -> new Stand(each, each.status())).toList();
        return new AtDesk(
                tickets.stream()
                        .filter(ticket -> ticket.status() == TicketStatus.CALLED)
                        .max(Comparator.comparing((Ticket ticket) -> ticket.place().since()).thenComparing(Ticket::id)),
                count(stands, TicketStatus.HELD),
                count(stands, TicketStatus.SERVED),
                count(stands, TicketStatus.MISSED));
    }

    private static int count(Collection<Stand> stands, TicketStatus status) {
        return (int) stands.stream().filter(each -> each.in() == status).count();
    }
}
