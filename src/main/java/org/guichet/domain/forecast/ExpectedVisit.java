package org.guichet.domain.forecast;

import java.time.Instant;
import java.time.LocalDate;
import org.guichet.domain.appointment.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a slot later today who has not come yet.
 *
 * @param showUp probability of coming at all, 0 to 1
 */
public record ExpectedVisit(
        Procedure procedure,
        Instant slot,
        @Nullable LocalDate legalDeadline,
        boolean priorityNeed,
        boolean employmentAtStake,
        double showUp) {

    public ExpectedVisit {
        if (!(showUp >= 0 && showUp <= 1)) {
            throw new IllegalArgumentException("a probability is from 0 to 1");
        }
    }
}
