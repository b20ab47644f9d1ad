package org.guichet.domain.fee;

import java.util.Comparator;
import java.util.List;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;

/**
 * What a site has written into its fee table under one key.
 *
 * @param periods one for each first day, in their order
 */
public record FeeHistory(FeeKey key, long version, List<FeePeriod> periods) implements AggregateState {

    public FeeHistory {
        periods = periods.stream().sorted(Comparator.comparing(FeePeriod::from)).toList();
    }

    @Override
    public AggregateId aggregate() {
        return key.aggregate();
    }
}
