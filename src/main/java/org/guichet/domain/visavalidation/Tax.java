package org.guichet.domain.visavalidation;

import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.fee.Reduction;
import org.jspecify.annotations.Nullable;

/**
 * What was due, and the stamp that paid for it.
 *
 * @param stamp absent where nothing was due
 * @param source where the amount stood: a line of the fee table, or the paper that the person brought
 */
public record Tax(int dueCents, Reduction reduction, String source, @Nullable StampNumber stamp) {

    public static final int SOURCE_LENGTH = 200;
}
