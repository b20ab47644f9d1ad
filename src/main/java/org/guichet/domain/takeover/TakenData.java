package org.guichet.domain.takeover;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.PersonState;
import org.guichet.domain.document.DatumKind;

/**
 * What documents told of a person, beside the file that the State keeps of them.
 *
 * @param data in the order they were taken
 */
public record TakenData(long applicantId, long version, List<TakenDatum> data) implements PersonState {

    public TakenData {
        data = List.copyOf(data);
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(applicantId);
    }

    /** A person's data are never over. */
    @Override
    public boolean isOver() {
        return false;
    }

    public static AggregateId aggregateOf(long applicantId) {
        return new AggregateId(AggregateId.Kind.TAKEN_DATA, Long.toString(applicantId));
    }

    /** The newest of each kind. */
    public Map<DatumKind, TakenDatum> current() {
        Map<DatumKind, TakenDatum> current = new EnumMap<>(DatumKind.class);
        data.forEach(datum -> current.put(datum.kind(), datum));
        return current;
    }

    public Optional<String> value(DatumKind kind) {
        return Optional.ofNullable(current().get(kind)).map(TakenDatum::value);
    }
}
