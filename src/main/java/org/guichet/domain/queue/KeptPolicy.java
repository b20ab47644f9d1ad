package org.guichet.domain.queue;

import java.time.Instant;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * A policy that was kept under a name for another day, without being applied.
 *
 * @param policy absent once it was deleted
 * @param author login of who kept or deleted it last
 */
public record KeptPolicy(
        String name, long version, @Nullable PriorityPolicy policy, OperationId madeBy, String author, Instant at)
        implements AggregateState {

    /** @throws IllegalArgumentException for a name that is blank or longer than any key */
    public static AggregateId aggregateOf(String name) {
        return new AggregateId(AggregateId.Kind.KEPT_POLICY, name);
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(name);
    }
}
