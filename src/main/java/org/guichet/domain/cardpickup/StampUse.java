package org.guichet.domain.cardpickup;

import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.jspecify.annotations.Nullable;

/** @param usedFor serial of the card that the stamp pays for; absent while it is free */
public record StampUse(StampNumber stamp, long version, @Nullable String usedFor) implements AggregateState {

    @Override
    public AggregateId aggregate() {
        return stamp.aggregate();
    }
}
