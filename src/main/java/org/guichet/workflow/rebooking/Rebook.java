package org.guichet.workflow.rebooking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.rebooking.Agenda;
import org.guichet.domain.rebooking.AgendaSlot;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.RebookingAct.Rebooked;
import org.guichet.domain.rebooking.RebookingAct.RebookingUndone;
import org.guichet.domain.rebooking.RebookingRefusal;
import org.guichet.domain.rebooking.SlotAct.SlotTaken;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.rebooking.RebookingPlan.Planned;

/** Gives appointments the dates of a plan, all of them or none, and takes that back in one step. */
public final class Rebook {

    private final AppointmentBook appointments;
    private final QueueBook queue;
    private final Supplier<Agenda> agenda;
    private final Ledger ledger;

    public Rebook(AppointmentBook appointments, QueueBook queue, Supplier<Agenda> agenda, Ledger ledger) {
        this.appointments = appointments;
        this.queue = queue;
        this.agenda = agenda;
        this.ledger = ledger;
    }

    /** Refused as a whole where somebody else was quicker with one of the slots. */
    public Result<Redated> run(DeskSession session, RebookingPlan plan, String reason) {
        return session.<Redated>lacks(Permission.REBOOK).orElseGet(() -> {
            if (plan.planned().isEmpty()) {
                return plan.left().stream().findFirst()
                        .<Result<Redated>>map(left -> Result.refused(left.why(), left.detail()))
                        .orElseGet(() -> Result.refused(RebookingRefusal.APPOINTMENT_UNKNOWN));
            }
            Agenda now = agenda.get();
            List<Proposal> gesture = plan.planned().stream().flatMap(each -> move(session, each, now, reason.strip())).toList();
            return Result.of(ledger.record(session.login(), gesture), saved -> new Redated(
                    plan.planned().stream().flatMap(each -> appointments.find(each.appointment().number()).stream()).toList(),
                    saved.operations()));
        });
    }

    private static Stream<Proposal> move(DeskSession session, Planned planned, Agenda agenda, String reason) {
        String number = planned.appointment().number();
        AgendaSlot slot = new AgendaSlot(planned.to(), planned.appointment().procedure());
        Stream<Proposal> leave = planned.ticket().stream().map(ticket -> new Proposal(
                ticket.aggregate(), new TicketAct.AdmissionWithdrawn(session.desk().number())));
        return Stream.concat(leave, Stream.of(
                new Proposal(slot.aggregate(), new SlotTaken(number, agenda.capacityFor(slot.procedure()))),
                new Proposal(Booking.aggregateOf(number), new Rebooked(planned.appointment().slot(), planned.to(), reason))));
    }

    /** Refused as a whole where one of them was moved again, or has come on the new date. */
    public Result<Redated> undo(DeskSession session, Redated what) {
        return session.<Redated>lacks(Permission.REBOOK).orElseGet(() -> {
            Set<String> numbers = what.appointments().stream().map(Appointment::number).collect(Collectors.toSet());
            Optional<Ticket> come = what.appointments().stream()
                    .map(each -> each.slot().toLocalDate())
                    .distinct()
                    .flatMap(day -> queue.tickets(day).stream())
                    .filter(ticket -> ticket.status() != TicketStatus.WITHDRAWN)
                    .filter(ticket -> numbers.stream().anyMatch(ticket::isOf))
                    .findFirst();
            if (come.isPresent()) {
                return Result.refused(RebookingRefusal.REBOOKING_IN_QUEUE, come.get().admission().number());
            }
            List<Proposal> gesture = new ArrayList<>();
            what.operations().forEach(operation -> back(operation).ifPresent(gesture::add));
            if (gesture.isEmpty()) {
                return Result.refused(RebookingRefusal.NO_REBOOKING_TO_UNDO);
            }
            return Result.of(ledger.record(session.login(), gesture), saved -> new Redated(
                    what.appointments().stream().flatMap(each -> appointments.find(each.number()).stream()).toList(),
                    saved.operations()));
        });
    }

    private static Optional<Proposal> back(Operation operation) {
        AggregateId about = operation.aggregate();
        return switch (operation.act()) {
            case Rebooked _ -> Optional.of(new Proposal(about, new RebookingUndone(operation.id())));
            case TicketAct.AdmissionWithdrawn _ -> Optional.of(new Proposal(about, new TicketAct.Undone(operation.id())));
            default -> Optional.empty();
        };
    }
}
