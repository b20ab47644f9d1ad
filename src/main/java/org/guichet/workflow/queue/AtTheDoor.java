package org.guichet.workflow.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.door.DoorBook;
import org.guichet.domain.door.Entry;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;

/** Gathers from the books what the decision at the door rests on. */
public final class AtTheDoor {

    private final AppointmentBook appointments;
    private final QueueBook book;
    private final DoorBook doors;
    private final Clock clock;

    public AtTheDoor(AppointmentBook appointments, QueueBook book, DoorBook doors, Clock clock) {
        this.appointments = appointments;
        this.book = book;
        this.doors = doors;
        this.clock = clock;
    }

    /** @param site of the convocation; empty where none was shown */
    public Optional<Entry.Refused> refusal(Appointment appointment, String site) {
        Entry.Shown shown = new Entry.Shown(appointment, site, movedTo(appointment), usedFor(appointment));
        return Entry.refusal(shown, moment(), doors.settings());
    }

    private Entry.Moment moment() {
        LocalDate today = LocalDate.now(clock);
        return new Entry.Moment(clock.instant(), clock.getZone(), doors.doors(today).areOpen(), inRoom());
    }

    /** People who were let in today and have not left. */
    public int inRoom() {
        return (int) book.tickets(LocalDate.now(clock)).stream()
                .map(Ticket::status)
                .filter(status -> status == TicketStatus.WAITING || status == TicketStatus.CALLED || status == TicketStatus.HELD)
                .count();
    }

    /** The ticket of somebody who was called, did not come, and stands at the door again. */
    public Optional<Ticket> missedTicket(Appointment appointment) {
        return ticketsOf(appointment).filter(ticket -> ticket.status() == TicketStatus.MISSED).findFirst();
    }

    /** The ticket of somebody who is in already, for something else: it takes this matter on. */
    public Optional<Ticket> ticketInside(Appointment appointment) {
        return open(appointment).filter(ticket -> !isFor(ticket, appointment)).findFirst();
    }

    private Stream<Ticket> open(Appointment appointment) {
        return book.tickets(LocalDate.now(clock)).stream()
                .filter(ticket -> ticket.admission().applicantId() == appointment.applicantId() && !ticket.status().isOver());
    }

    private static boolean isFor(Ticket ticket, Appointment appointment) {
        return ticket.matters().stream().anyMatch(each -> each.procedure() == appointment.procedure());
    }

    /** Why somebody who is in already can't have this matter added: neither the doors nor the room keep them out. */
    public Optional<Entry.Refused> refusalInside(Appointment appointment, String site) {
        return refusal(appointment, site).filter(refused -> switch (refused.reason()) {
            case ENTRY_DOORS_CLOSED, ENTRY_ROOM_FULL -> false;
            default -> true;
        });
    }

    /** What else the person is let in for today, one of each procedure, in the order of their slots. */
    public List<Appointment> alsoToday(Appointment appointment) {
        LocalDate today = LocalDate.now(clock);
        Set<Procedure> taken = EnumSet.of(appointment.procedure());
        return TodaysSlots.of(appointments.ofApplicant(appointment.applicantId()), book.tickets(today), today).slots().stream()
                .filter(each -> refusalInside(each, "").isEmpty() && taken.add(each.procedure()))
                .toList();
    }

    /** A second slot for the same matter waits until the first has been used. */
    private Optional<String> usedFor(Appointment appointment) {
        Stream<Ticket> same = open(appointment).filter(ticket -> isFor(ticket, appointment));
        return Stream.concat(ticketsOf(appointment).filter(ticket -> ticket.status() != TicketStatus.WITHDRAWN), same)
                .map(ticket -> ticket.admission().number())
                .findFirst();
    }

    private Stream<Ticket> ticketsOf(Appointment appointment) {
        return book.tickets(appointment.slot().toLocalDate()).stream()
                .filter(ticket -> ticket.isOf(appointment.number()));
    }

    /** The next slot for the same matter. */
    private Optional<LocalDateTime> movedTo(Appointment appointment) {
        if (appointment.status() != Appointment.Status.MOVED) {
            return Optional.empty();
        }
        return appointments.ofApplicant(appointment.applicantId()).stream()
                .filter(each -> each.procedure() == appointment.procedure() && !each.number().equals(appointment.number()))
                .filter(each -> each.status() == Appointment.Status.CONFIRMED || each.status() == Appointment.Status.BOOKED)
                .map(Appointment::slot)
                .filter(slot -> !slot.toLocalDate().isBefore(LocalDate.now(clock)))
                .min(Comparator.naturalOrder());
    }
}
