package org.guichet.inmemory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;

/** Operations for tests of rules that look at little more than the act. */
public final class Operations {

    private Operations() {}

    /** @param number names it, and is its place on the desk */
    public static Operation of(long number, AggregateId aggregate, Act act, Instant at) {
        return new Operation(
                id(number), "desk-test", number, Hash.NONE, "site-test", "a.martin", aggregate, 0, act, at, List.of(), "");
    }

    public static OperationId id(long number) {
        return new OperationId(new UUID(0x7000L, number));
    }
}
