package org.guichet.workflow;

import java.util.function.Function;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.RefusalReason;

/** How an act ended, for the person who did it. */
public sealed interface Result<T> {

    /** Done and, where it changed something, saved. */
    record Done<T>(T value) implements Result<T> {}

    /** @param detail what the text may name (a date, a desk, a number); may be empty */
    record Refused<T>(RefusalReason reason, String detail) implements Result<T> {}

    record NotSaved<T>(Ledger.Trouble trouble) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(RefusalReason reason) {
        return new Refused<>(reason, "");
    }

    static <T> Result<T> refused(RefusalReason reason, String detail) {
        return new Refused<>(reason, detail);
    }

    /** What the ledger said, with the value to give where it saved. */
    static <T> Result<T> of(Outcome outcome, Function<Outcome.Saved, T> value) {
        return switch (outcome) {
            case Outcome.Saved saved -> new Done<>(value.apply(saved));
            case Outcome.Refused(RefusalReason reason, String detail) -> new Refused<>(reason, detail);
            case Outcome.NotSaved(Ledger.Trouble trouble) -> new NotSaved<>(trouble);
        };
    }
}
