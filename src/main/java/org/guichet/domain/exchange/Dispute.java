package org.guichet.domain.exchange;

import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * An operation that the store could not take, as people settled it.
 *
 * @param operation the one in dispute
 * @param settlement null while nobody has settled it
 */
public record Dispute(OperationId operation, long version, @Nullable Settlement settlement) implements AggregateState {

    /** Who decided what. */
    public record Settlement(DisputeAct.Choice choice, String reason, String agent) {}

    public static AggregateId aggregateOf(OperationId operation) {
        return new AggregateId(AggregateId.Kind.DISPUTE, operation.toString());
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(operation);
    }

    public boolean isSettled() {
        return settlement != null;
    }
}
