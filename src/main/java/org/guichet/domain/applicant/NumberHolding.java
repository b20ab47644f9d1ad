package org.guichet.domain.applicant;

import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.jspecify.annotations.Nullable;

/**
 * Who has a foreigner number. The person's own row says so: there is nothing else to keep.
 *
 * @param holder null where nobody has it
 */
public record NumberHolding(ForeignerNumber number, @Nullable Long holder) implements AggregateState {

    public static AggregateId aggregateOf(ForeignerNumber number) {
        return new AggregateId(AggregateId.Kind.FOREIGNER_NUMBER, number.digits());
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(number);
    }

    @Override
    public long version() {
        return 0;
    }
}
