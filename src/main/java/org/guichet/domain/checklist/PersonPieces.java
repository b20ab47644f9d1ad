package org.guichet.domain.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.PersonState;
import org.jspecify.annotations.Nullable;

/**
 * What a person has brought for a procedure.
 *
 * @param missing what was noted as missing last; absent while nobody noted anything
 */
public record PersonPieces(
        Procedure procedure, long applicantId, long version, List<PieceTick> ticks, @Nullable Missing missing) implements PersonState {

    /** @param pieces ids of what is still to be brought */
    public record Missing(List<String> pieces, String note, String agent, Instant at) {

        public Missing {
            pieces = List.copyOf(pieces);
        }
    }

    public PersonPieces {
        ticks = List.copyOf(ticks);
    }

    public static PersonPieces none(Procedure procedure, long applicantId) {
        return new PersonPieces(procedure, applicantId, 0, List.of(), null);
    }

    public static AggregateId aggregateOf(Procedure procedure, long applicantId) {
        return new AggregateId(AggregateId.Kind.PIECES, procedure.name() + "/" + applicantId);
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(procedure, applicantId);
    }

    @Override
    public boolean isOver() {
        return missing == null || missing.pieces().isEmpty();
    }

    public Optional<PieceTick> tick(String piece) {
        return ticks.stream().filter(each -> each.piece().equals(piece)).findFirst();
    }
}
