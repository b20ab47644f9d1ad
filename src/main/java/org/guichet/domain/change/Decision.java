package org.guichet.domain.change;

/** The kernel's answer to an operation. */
public sealed interface Decision<S extends AggregateState> {

    record Accepted<S extends AggregateState>(S state) implements Decision<S> {}

    /** @param detail what the text may name (a date, a desk, a masked number); empty where there is nothing to add */
    record Refused<S extends AggregateState>(RefusalReason reason, String detail) implements Decision<S> {}

    static <S extends AggregateState> Decision<S> accept(S state) {
        return new Accepted<>(state);
    }

    static <S extends AggregateState> Decision<S> refuse(RefusalReason reason) {
        return new Refused<>(reason, "");
    }

    static <S extends AggregateState> Decision<S> refuse(RefusalReason reason, String detail) {
        return new Refused<>(reason, detail);
    }
}
