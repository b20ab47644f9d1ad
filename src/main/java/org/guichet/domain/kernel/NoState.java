package org.guichet.domain.kernel;

import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;

/** What an act leaves behind that is recorded only. */
public record NoState(AggregateId aggregate) implements AggregateState {

    @Override
    public long version() {
        return 0;
    }
}
