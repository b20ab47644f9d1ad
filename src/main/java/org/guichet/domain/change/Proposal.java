package org.guichet.domain.change;

import org.jspecify.annotations.Nullable;

/**
 * An act that somebody wants to do, before the desk has given it a place in its journal.
 *
 * @param id where something names the operation before it is made, as a capture does; null to have it given
 * @param second login of whoever answers for it too; empty where it takes one person
 */
public record Proposal(AggregateId aggregate, Act act, @Nullable OperationId id, String second) {

    public Proposal(AggregateId aggregate, Act act, @Nullable OperationId id) {
        this(aggregate, act, id, "");
    }

    public Proposal(AggregateId aggregate, Act act) {
        this(aggregate, act, null);
    }
}
