package org.guichet.domain.fee;

import org.guichet.domain.change.RefusalReason;

/** Why the fee table can't be changed so. */
public enum FeeRefusal implements RefusalReason {
    /** What another desk sent is about no fee that this program knows. */
    FEE_UNKNOWN,
    /** The detail is the largest amount, in euro cents. */
    FEE_AMOUNT_OUT_OF_LIMITS,
    FEE_DATE_OUT_OF_LIMITS,
    FEE_ENDS_BEFORE_IT_BEGINS,
    FEE_SOURCE_MISSING,
    /** The detail is how many characters it may have. */
    FEE_SOURCE_TOO_LONG,
    FEE_UNCHANGED,
    /** The detail is how many lines a key may have. */
    FEE_LINES_TOO_MANY,
    FEE_NO_SUCH_LINE
}
