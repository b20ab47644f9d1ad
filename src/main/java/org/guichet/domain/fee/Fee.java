package org.guichet.domain.fee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the fee table.
 *
 * @param until last day, included; absent while no end is known
 * @param cents amount in euro cents; 0 where nothing is due
 * @param supplied whether the line came with the program; a site's own line takes the place of such a one
 */
public record Fee(FeeKey key, LocalDate from, @Nullable LocalDate until, int cents, String source, boolean supplied) {

    boolean isInForce(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
