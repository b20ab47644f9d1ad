package org.guichet.workflow.queue;

import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.staff.ServiceDesk;
import org.jspecify.annotations.Nullable;

/** Which of a person's matters a desk takes up, and what becomes of the others. A ticket for one matter needs no such word. */
public final class MatterOrder {

    private MatterOrder() {}

    /** The one that the person was sent on for, or the first that the desk serves. */
    static TicketAct call(ServiceDesk desk, Ticket ticket) {
        if (ticket.matters().size() == 1) {
            return new TicketAct.Called(desk.number());
        }
        Procedure sentFor = ticket.place().onward().skill();
        Procedure matter = sentFor != null && ticket.isLeft(sentFor) ? sentFor : first(desk, left(ticket));
        return matter == null ? new TicketAct.Called(desk.number()) : new TicketAct.CalledFor(desk.number(), matter);
    }

    /** The desk goes on at once with what else it serves; for the rest the person waits. */
    public static TicketAct finish(ServiceDesk desk, Ticket ticket, Procedure done) {
        List<Procedure> others = left(ticket).stream().filter(each -> each != done).toList();
        if (others.isEmpty() || ticket.matters().size() == 1) {
            return new TicketAct.Served(desk.number());
        }
        return new TicketAct.MatterServed(
                desk.number(), done, others.contains(ticket.inHand()) ? ticket.inHand() : first(desk, others));
    }

    private static List<Procedure> left(Ticket ticket) {
        return ticket.left().stream().map(Matter::procedure).toList();
    }

    private static @Nullable Procedure first(ServiceDesk desk, List<Procedure> matters) {
        return matters.stream().filter(desk.skills()::contains).findFirst().orElse(null);
    }
}
