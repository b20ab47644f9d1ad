package org.guichet.domain.rebooking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.OperationId;

/**
 * An appointment with the moves that brought it where it is, so that the last one can be taken back.
 *
 * @param moves oldest first; none for one that stands where it was booked
 */
public record Booking(Appointment appointment, long version, List<Move> moves) implements AggregateState {

    /** @param before what the appointment was until then */
    public record Move(
            OperationId madeBy,
            LocalDateTime from,
            Appointment.Status before,
            LocalDateTime to,
            String reason,
            String agent,
            Instant at) {}

    public Booking {
        moves = List.copyOf(moves);
    }

    public static Booking asBooked(Appointment appointment) {
        return new Booking(appointment, 0, List.of());
    }

    public static AggregateId aggregateOf(String number) {
        return new AggregateId(AggregateId.Kind.APPOINTMENT, number);
    }

    public Optional<Move> last() {
        return moves.isEmpty() ? Optional.empty() : Optional.of(moves.getLast());
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(appointment.number());
    }

    Booking moved(Move move) {
        List<Move> more = new ArrayList<>(moves);
        more.add(move);
        return new Booking(at(move.to(), Appointment.Status.CONFIRMED), version + 1, more);
    }

    Booking takenBack(Move last) {
        return new Booking(at(last.from(), last.before()), version + 1, moves.subList(0, moves.size() - 1));
    }

    private Appointment at(LocalDateTime slot, Appointment.Status status) {
        return new Appointment(appointment.number(), appointment.applicantId(), appointment.procedure(), slot, status);
    }
}
