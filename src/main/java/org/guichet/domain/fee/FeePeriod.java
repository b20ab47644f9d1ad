package org.guichet.domain.fee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An amount for a time.
 *
 * @param from first day on which it is in force
 * @param until last day, included; absent while no end is known
 * @param cents amount in euro cents, 0 to {@link FeeAct#MOST_CENTS}; absent where the line that began on this day was withdrawn
 * @param source where the amount stands, such as an article of law; 1 to {@link FeeAct#SOURCE_LENGTH} characters
 */
public record FeePeriod(LocalDate from, @Nullable LocalDate until, @Nullable Integer cents, String source) {

    boolean isInForce(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
