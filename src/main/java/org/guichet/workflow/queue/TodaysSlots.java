package org.guichet.workflow.queue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;

/**
 * A person's confirmed slots of a day, in order, and what has become of them in the queue. A slot lets in once; it lets in
 * again after the admission was taken back, or when the person was called and missed it.
 *
 * @param tickets of that day, whosever; those whose admission was taken back count for nothing
 */
public record TodaysSlots(List<Appointment> slots, List<Ticket> tickets) {

    public static TodaysSlots of(Collection<Appointment> appointments, Collection<Ticket> tickets, LocalDate day) {
        return new TodaysSlots(
                appointments.stream()
                        .filter(each -> each.slot().toLocalDate().equals(day))
                        .filter(each -> each.status() == Appointment.Status.CONFIRMED)
                        .sorted(Comparator.comparing(Appointment::slot))
                        .toList(),
                tickets.stream()
                        .filter(ticket -> ticket.status() != TicketStatus.WITHDRAWN)
                        .toList());
    }

    /** The slot that lets the person in now. */
    public Optional<Appointment> admitting() {
        return slots.stream().filter(slot -> ticketOf(slot).map(TodaysSlots::isMissed).orElse(true)).findFirst();
    }

    public Optional<Ticket> ticketOf(Appointment slot) {
        return tickets.stream()
                .filter(ticket -> ticket.isOf(slot.number()))
                .findFirst();
    }

    private static boolean isMissed(Ticket ticket) {
        return ticket.status() == TicketStatus.MISSED;
    }
}
