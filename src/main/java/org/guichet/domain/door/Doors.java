package org.guichet.domain.door;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.OperationId;

/**
 * The doors of one day. They are open until somebody closes them: nobody new is let in, everybody who was is served.
 *
 * @param moves oldest first
 */
public record Doors(LocalDate day, long version, List<Move> moves) implements AggregateState {

    /** @param reason in words; may be empty when they are opened again */
    public record Move(OperationId madeBy, boolean opened, String reason, String agent, Instant at) {}

    public Doors {
        moves = List.copyOf(moves);
    }

    public static Doors untouched(LocalDate day) {
        return new Doors(day, 0, List.of());
    }

    public static AggregateId aggregateOf(LocalDate day) {
        return new AggregateId(AggregateId.Kind.DOORS, DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    /** The day that an aggregate's key names; empty for a key that names none. */
    static Optional<LocalDate> dayOf(AggregateId id) {
        try {
            LocalDate day = LocalDate.parse(id.key(), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(day).filter(each -> aggregateOf(each).equals(id));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    public boolean areOpen() {
        return moves.isEmpty() || moves.getLast().opened();
    }

    /** As they were at that moment. */
    public Doors at(Instant moment) {
        return new Doors(day, version, moves.stream().filter(move -> !move.at().isAfter(moment)).toList());
    }

    /** What closed them, where they are closed. */
    public Optional<Move> closedBy() {
        return areOpen() ? Optional.empty() : Optional.of(moves.getLast());
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(day);
    }

    Doors with(Move move) {
        List<Move> more = new ArrayList<>(moves);
        more.add(move);
        return new Doors(day, version + 1, more);
    }
}
