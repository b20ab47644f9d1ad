package org.guichet.domain.checklist;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;

/**
 * What people bring for a procedure.
 *
 * @param version how often the site has written it; 0 for the one that came with the program
 * @param author login of who wrote this version, and {@code reason} why; both empty for version 0
 */
public record Checklist(Procedure procedure, long version, List<Piece> pieces, String author, String reason)
        implements AggregateState {

    public Checklist {
        pieces = List.copyOf(pieces);
    }

    public static AggregateId aggregateOf(Procedure procedure) {
        return new AggregateId(AggregateId.Kind.CHECKLIST, procedure.name());
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(procedure);
    }

    public Optional<Piece> piece(String id) {
        return pieces.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
