package org.guichet.workflow.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.door.Entry;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/**
 * Lets in a person who holds a confirmed slot today, and gives a ticket for all that they came for; one who missed a call gets the same
 * ticket again, one who is in has the matter added to theirs. Whoever is not let in is recorded as turned away, as at the door.
 */
public final class AdmitApplicant {

    private final AppointmentBook appointments;
    private final QueueBook book;
    private final AtTheDoor door;
    private final NewTicket tickets;
    private final TurnAway refusals;
    private final Clock clock;

    public AdmitApplicant(
            AppointmentBook appointments, QueueBook book, AtTheDoor door, NewTicket tickets, TurnAway refusals, Clock clock) {
        this.appointments = appointments;
        this.book = book;
        this.door = door;
        this.tickets = tickets;
        this.refusals = refusals;
        this.clock = clock;
    }

    public Result<Ticket> run(DeskSession session, long applicantId, boolean priorityNeed) {
        return session.<Ticket>lacks(Permission.ADMIT).orElseGet(() -> admit(session, applicantId, priorityNeed));
    }

    private Result<Ticket> admit(DeskSession session, long applicantId, boolean priorityNeed) {
        LocalDate day = LocalDate.now(clock);
        TodaysSlots today = TodaysSlots.of(appointments.ofApplicant(applicantId), book.tickets(day), day);
        if (today.slots().isEmpty()) {
            return refusals.run(session, applicantId, TicketRefusal.NO_APPOINTMENT_TODAY, "", null);
        }
        return today.admitting()
                .map(slot -> today.ticketOf(slot)
                        .map(missed -> tickets.again(session, missed))
                        .orElseGet(() -> admit(session, slot, priorityNeed)))
                .orElseGet(() -> usedUp(session, today));
    }

    private Result<Ticket> usedUp(DeskSession session, TodaysSlots today) {
        List<Ticket> used = today.slots().stream().flatMap(slot -> today.ticketOf(slot).stream()).toList();
        Optional<Ticket> open = used.stream().filter(ticket -> !ticket.status().isOver()).findFirst();
        TicketRefusal reason = open.isPresent() ? TicketRefusal.ALREADY_ADMITTED : TicketRefusal.SLOT_ALREADY_SERVED;
        Ticket ticket = open.orElseGet(used::getLast);
        return refusals.run(
                session, ticket.admission().applicantId(), reason, ticket.admission().number(), ticket.admission().appointmentNumber());
    }

    private Result<Ticket> admit(DeskSession session, Appointment appointment, boolean priorityNeed) {
        Optional<Ticket> inside = door.ticketInside(appointment);
        Optional<Entry.Refused> refusal = inside.isPresent() ? door.refusalInside(appointment, "") : door.refusal(appointment, "");
        return refusal
                .map(refused -> refusals.run(
                        session, appointment.applicantId(), refused.reason(), refused.detail(), appointment.number()))
                .orElseGet(() -> inside
                        .map(ticket -> tickets.add(session, ticket, appointment, Set.of()))
                        .orElseGet(() -> tickets.give(
                                session, appointment, door.alsoToday(appointment), priorityNeed, Set.of())));
    }
}
