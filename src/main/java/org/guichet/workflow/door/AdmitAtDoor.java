package org.guichet.workflow.door;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.convocation.Convocation;
import org.guichet.domain.convocation.ConvocationReading;
import org.guichet.domain.convocation.ConvocationSeal;
import org.guichet.domain.convocation.KeyRing;
import org.guichet.domain.document.AzertyLayout;
import org.guichet.domain.door.Entry;
import org.guichet.domain.door.EntryRefusal;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.queue.AtTheDoor;
import org.guichet.workflow.queue.NewTicket;
import org.guichet.workflow.queue.TurnAway;
import org.jspecify.annotations.Nullable;

/** Lets in whom the rules of the door let in, and records who was turned away and why. */
public final class AdmitAtDoor {

    private final AppointmentBook appointments;
    private final AtTheDoor door;
    private final NewTicket tickets;
    private final TurnAway refusals;
    private final KeyRing keys;
    private final Clock clock;

    public AdmitAtDoor(
            AppointmentBook appointments, AtTheDoor door, NewTicket tickets, TurnAway refusals, KeyRing keys, Clock clock) {
        this.appointments = appointments;
        this.door = door;
        this.tickets = tickets;
        this.refusals = refusals;
        this.keys = keys;
        this.clock = clock;
    }

    /** By the code on the convocation. What can't be read as one is no refusal of anybody, and is not recorded. */
    public Result<Ticket> scan(DeskSession session, String scanned, Set<PriorityNeed> needs) {
        return session.<Ticket>lacks(Permission.ADMIT).orElseGet(() -> switch (read(scanned)) {
            case ConvocationReading.Genuine(Convocation convocation, int _) -> admit(session, convocation, needs);
            case ConvocationReading.Forged _ -> turnAway(session, null, new Entry.Refused(EntryRefusal.ENTRY_FORGED, ""));
            case ConvocationReading.UnknownKey(int keyId) ->
                Result.refused(EntryRefusal.ENTRY_UNKNOWN_KEY, String.valueOf(keyId));
            case ConvocationReading.NewerVersion _, ConvocationReading.NoConvocation _ ->
                Result.refused(EntryRefusal.ENTRY_UNREADABLE);
        });
    }

    /** A scanner set for American keys, on a French keyboard, changes letters too: the seal says which reading was meant. */
    private ConvocationReading read(String scanned) {
        ConvocationReading asTyped = ConvocationSeal.read(scanned, keys);
        if (asTyped instanceof ConvocationReading.Genuine) {
            return asTyped;
        }
        ConvocationReading asMeant = ConvocationSeal.read(AzertyLayout.asAmerican(scanned), keys);
        return asMeant instanceof ConvocationReading.Genuine ? asMeant : asTyped;
    }

    /** By an appointment that was found by name or number. */
    public Result<Ticket> admit(DeskSession session, Appointment appointment, Set<PriorityNeed> needs) {
        return session.<Ticket>lacks(Permission.ADMIT).orElseGet(() -> decide(session, appointment, "", needs));
    }

    /** A person found by name or number, by the appointment that says most of whether they get in. */
    public Result<Ticket> person(DeskSession session, long applicantId, Set<PriorityNeed> needs) {
        return session.<Ticket>lacks(Permission.ADMIT).orElseGet(() -> TellingAppointment
                .of(appointments.ofApplicant(applicantId), LocalDate.now(clock), this::hurdle)
                .map(appointment -> decide(session, appointment, "", needs))
                .orElseGet(() -> refusals.run(session, applicantId, TicketRefusal.NO_APPOINTMENT_TODAY, "", null)));
    }

    /** How far a slot of today is from letting its person in: not at all, by the moment, or by itself. */
    private int hurdle(Appointment appointment) {
        if (door.missedTicket(appointment).isPresent()) {
            return 0;
        }
        return door.refusal(appointment, "").map(refused -> switch (refused.reason()) {
            case ENTRY_LATE, ENTRY_DOORS_CLOSED, ENTRY_ROOM_FULL -> 1;
            case ENTRY_ALREADY_USED, ENTRY_NOT_CONFIRMED -> 2;
            default -> 3;
        }).orElse(0);
    }

    private Result<Ticket> admit(DeskSession session, Convocation convocation, Set<PriorityNeed> needs) {
        Optional<Appointment> known = appointments.find(convocation.appointmentNumber());
        if (known.isEmpty()) {
            return turnAway(session, onPaper(convocation), door.refusal(onPaper(convocation), convocation.site())
                    .orElse(new Entry.Refused(EntryRefusal.ENTRY_NOT_CONFIRMED, "")));
        }
        Appointment appointment = known.get();
        if (appointment.status() == Appointment.Status.CONFIRMED && !appointment.slot().equals(convocation.slot())) {
            return turnAway(session, appointment, new Entry.Refused(
                    EntryRefusal.ENTRY_MOVED, appointment.slot().toString()));
        }
        return decide(session, appointment, convocation.site(), needs);
    }

    /** What the paper says, where this desk's book knows nothing of it: enough to say what is wrong with it. */
    private static Appointment onPaper(Convocation convocation) {
        return new Appointment(
                convocation.appointmentNumber(), 0, convocation.procedure(), convocation.slot(), Appointment.Status.CONFIRMED);
    }

    private Result<Ticket> decide(DeskSession session, Appointment appointment, String site, Set<PriorityNeed> needs) {
        Optional<Ticket> missed = door.missedTicket(appointment);
        if (missed.isPresent()) {
            return tickets.again(session, missed.get()); // was let in already, whatever the doors do now
        }
        Optional<Ticket> inside = door.ticketInside(appointment);
        Optional<Entry.Refused> refusal = inside.isPresent() ? door.refusalInside(appointment, site) : door.refusal(appointment, site);
        return refusal
                .map(refused -> turnAway(session, appointment, refused))
                .orElseGet(() -> inside
                        .map(ticket -> tickets.add(session, ticket, appointment, needs))
                        .orElseGet(() -> tickets.give(
                                session, appointment, door.alsoToday(appointment), !needs.isEmpty(), needs)));
    }

    private Result<Ticket> turnAway(DeskSession session, @Nullable Appointment appointment, Entry.Refused refused) {
        long person = appointment == null ? TurnAway.NOBODY_KNOWN : appointment.applicantId();
        return refusals.run(session, person, refused.reason(), refused.detail(), appointment == null ? null : appointment.number());
    }
}
