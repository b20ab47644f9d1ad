package org.guichet.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;

/**
 * The supervisor's moves of one ticket. The last one counts, while it lasts; taking it back brings the one before again.
 *
 * @param moves oldest first
 */
public record TicketMoves(TicketId ticket, long version, List<SupervisorMove> moves) implements AggregateState {

    public TicketMoves {
        moves = List.copyOf(moves);
    }

    public static AggregateId aggregateOf(TicketId ticket) {
        return new AggregateId(AggregateId.Kind.MOVE, ticket.text());
    }

    public Optional<SupervisorMove> last() {
        return moves.isEmpty() ? Optional.empty() : Optional.of(moves.getLast());
    }

    public Optional<SupervisorMove> inForce(Instant now) {
        return last().filter(move -> move.isInForce(now));
    }

    /** What was in force at a moment of the past, of what is not taken back. */
    public Optional<SupervisorMove> inForceThen(Instant moment) {
        return moves.reversed().stream().filter(move -> !move.at().isAfter(moment)).findFirst().filter(move -> move.isInForce(moment));
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(ticket);
    }

    TicketMoves with(SupervisorMove move) {
        List<SupervisorMove> more = new ArrayList<>(moves);
        more.add(move);
        return new TicketMoves(ticket, version + 1, more);
    }

    TicketMoves takenBack() {
        return new TicketMoves(ticket, version + 1, moves.subList(0, moves.size() - 1));
    }
}
