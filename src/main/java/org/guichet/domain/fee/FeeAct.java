package org.guichet.domain.fee;

import java.time.LocalDate;
import org.guichet.domain.change.Act;
import org.jspecify.annotations.Nullable;

/** What is done with the fee table; the aggregate is one {@link FeeKey}. */
public sealed interface FeeAct extends Act {

    /** 9,999.99 euros: more than any title costs, and what is beyond is a slip of the hand. */
    int MOST_CENTS = 999_999;

    int SOURCE_LENGTH = 200;

    LocalDate from();

    /** Takes the place of what began on the same day. */
    record FeeSet(LocalDate from, @Nullable LocalDate until, int cents, String source) implements FeeAct {}

    /** The amount that begins on that day is none; what began before is in force again. */
    record FeeWithdrawn(LocalDate from) implements FeeAct {}
}
