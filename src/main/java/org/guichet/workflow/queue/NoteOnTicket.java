package org.guichet.workflow.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** What is heard of somebody after they were let in: one matter more, or a priority need. The ticket stays where it is. */
public final class NoteOnTicket {

    private final AppointmentBook appointments;
    private final QueueBook book;
    private final NewTicket tickets;
    private final Ledger ledger;
    private final Clock clock;

    public NoteOnTicket(AppointmentBook appointments, QueueBook book, NewTicket tickets, Ledger ledger, Clock clock) {
        this.appointments = appointments;
        this.book = book;
        this.tickets = tickets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** With today's slot for it, where the person has one. */
    public Result<Ticket> addMatter(DeskSession session, TicketId id, Procedure procedure) {
        return session.<Ticket>lacks(Permission.ADMIT).orElseGet(() -> book.find(id)
                .map(ticket -> record(
                        session, id, new TicketAct.MatterAdded(session.desk().number(), matter(ticket, procedure))))
                .orElseGet(() -> Result.refused(TicketRefusal.TICKET_UNKNOWN)));
    }

    private Matter matter(Ticket ticket, Procedure procedure) {
        LocalDate today = LocalDate.now(clock);
        TodaysSlots slots = TodaysSlots.of(
                appointments.ofApplicant(ticket.admission().applicantId()), book.tickets(today), today);
        return slots.slots().stream()
                .filter(slot -> slot.procedure() == procedure && slots.ticketOf(slot).isEmpty())
                .findFirst()
                .map(tickets::matter)
                .orElseGet(() -> Matter.of(procedure));
    }

    /** @param needs all kinds that there are; empty for none */
    public Result<Ticket> needs(DeskSession session, TicketId id, Set<PriorityNeed> needs) {
        return session.<Ticket>lacks(Permission.ADMIT)
                .orElseGet(() -> record(session, id, new TicketAct.NeedsNoted(session.desk().number(), needs)));
    }

    private Result<Ticket> record(DeskSession session, TicketId id, TicketAct act) {
        Outcome outcome = ledger.record(session.login(), List.of(new Proposal(id.aggregate(), act)));
        return Result.of(outcome, _ -> book.find(id).orElseThrow());
    }
}
