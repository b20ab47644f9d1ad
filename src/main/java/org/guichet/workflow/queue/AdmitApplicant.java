package org.guichet.workflow.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Lets in a person who holds a confirmed slot today, and gives a ticket. */
public final class AdmitApplicant {

    private final AppointmentBook appointments;
    private final QueueBook book;
    private final AtTheDoor door;
    private final NewTicket tickets;
    private final Clock clock;

    public AdmitApplicant(AppointmentBook appointments, QueueBook book, AtTheDoor door, NewTicket tickets, Clock clock) {
        this.appointments = appointments;
        this.book = book;
        this.door = door;
        this.tickets = tickets;
        this.clock = clock;
    }

    public Result<Ticket> run(DeskSession session, long applicantId, boolean priorityNeed) {
        return session.<Ticket>lacks(Permission.ADMIT).orElseGet(() -> admit(session, applicantId, priorityNeed));
    }

    private Result<Ticket> admit(DeskSession session, long applicantId, boolean priorityNeed) {
        LocalDate day = LocalDate.now(clock);
        List<String> used = book.tickets(day).stream()
                .map(ticket -> ticket.admission().appointmentNumber())
                .flatMap(Stream::ofNullable)
                .toList();
        List<Appointment> today = appointments.ofApplicant(applicantId).stream()
                .filter(each -> each.slot().toLocalDate().equals(day))
                .filter(each -> each.status() == Appointment.Status.CONFIRMED)
                .sorted(Comparator.comparing(Appointment::slot))
                .toList();
        if (today.isEmpty()) {
            return Result.refused(TicketRefusal.NO_APPOINTMENT_TODAY);
        }
        Optional<Appointment> open = today.stream()
                .filter(each -> !used.contains(each.number()))
                .findFirst();
        return open.map(appointment -> admit(session, appointment, priorityNeed))
                .orElseGet(() -> Result.refused(TicketRefusal.ALREADY_ADMITTED));
    }

    private Result<Ticket> admit(DeskSession session, Appointment appointment, boolean priorityNeed) {
        return door.refusal(appointment, "")
                .map(refused -> Result.<Ticket>refused(refused.reason(), refused.detail()))
                .orElseGet(() -> tickets.give(session, appointment, priorityNeed));
    }
}
