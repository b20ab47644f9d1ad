package org.guichet.domain.rebooking;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.rebooking.Booking.Move;
import org.guichet.domain.rebooking.RebookingAct.Rebooked;
import org.guichet.domain.rebooking.RebookingAct.RebookingUndone;
import org.jspecify.annotations.Nullable;

/** Moving an appointment to another slot, and back. */
public final class RebookingRules {

    /** What is past is past in every zone. */
    private static final Duration FARTHEST_ZONE = Duration.ofHours(14);

    private RebookingRules() {}

    public static Decision<Booking> decide(@Nullable Booking known, Operation operation, RebookingAct act) {
        if (known == null) {
            return refuse(RebookingRefusal.APPOINTMENT_UNKNOWN);
        }
        return switch (act) {
            case Rebooked rebooked -> rebook(known, operation, rebooked);
            case RebookingUndone(OperationId what) -> undo(known, what);
        };
    }

    /** Why the appointment can be given no other slot at all, whichever. */
    public static Optional<RebookingRefusal> fixed(Appointment appointment) {
        return switch (appointment.status()) {
            case HONOURED -> Optional.of(RebookingRefusal.APPOINTMENT_HONOURED);
            case MOVED -> Optional.of(RebookingRefusal.APPOINTMENT_REPLACED);
            case BOOKED, CONFIRMED, CANCELLED_BY_PERSON, CANCELLED_BY_SERVICE, MISSED -> Optional.empty();
        };
    }

    private static Decision<Booking> rebook(Booking booking, Operation operation, Rebooked act) {
        Appointment appointment = booking.appointment();
        Optional<RebookingRefusal> fixed = fixed(appointment);
        if (fixed.isPresent()) {
            return refuse(fixed.get());
        }
        if (!act.from().equals(appointment.slot())) {
            return refuse(RebookingRefusal.APPOINTMENT_CHANGED_SINCE, appointment.slot().toString());
        }
        if (act.reason().isBlank()) {
            return refuse(RebookingRefusal.REBOOKING_REASON_MISSING);
        }
        if (act.reason().length() > RebookingAct.REASON_LENGTH) {
            return refuse(RebookingRefusal.REBOOKING_REASON_TOO_LONG, String.valueOf(RebookingAct.REASON_LENGTH));
        }
        return wrong(act, operation.deskTime())
                .map(reason -> Decision.<Booking>refuse(reason))
                .orElseGet(() -> accept(booking.moved(new Move(
                        operation.id(), act.from(), appointment.status(), act.to(), act.reason(), operation.agent(),
                        operation.deskTime()))));
    }

    private static Optional<RebookingRefusal> wrong(Rebooked act, Instant now) {
        LocalDateTime to = act.to();
        if (!AgendaSlot.isOfOurEra(to)) {
            return Optional.of(RebookingRefusal.SLOT_UNREADABLE);
        }
        if (to.equals(act.from())) {
            return Optional.of(RebookingRefusal.REBOOKING_SAME_SLOT);
        }
        return to.toInstant(ZoneOffset.UTC).plus(FARTHEST_ZONE).isBefore(now)
                ? Optional.of(RebookingRefusal.REBOOKING_INTO_PAST) : Optional.empty();
    }

    private static Decision<Booking> undo(Booking booking, OperationId what) {
        Optional<Move> last = booking.last();
        if (last.isEmpty()) {
            return refuse(RebookingRefusal.NO_REBOOKING_TO_UNDO);
        }
        Move move = last.get();
        if (!move.madeBy().equals(what)) {
            return refuse(RebookingRefusal.REBOOKED_SINCE, move.agent());
        }
        Appointment appointment = booking.appointment();
        boolean asItWasLeft = appointment.slot().equals(move.to()) && appointment.status() == Appointment.Status.CONFIRMED;
        return asItWasLeft
                ? accept(booking.takenBack(move))
                : refuse(RebookingRefusal.APPOINTMENT_CHANGED_SINCE, appointment.slot().toString());
    }
}
