package org.guichet.domain.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a slot later today who has not come yet.
 *
 * @param further what else the same person has a slot for, done with the same ticket
 * @param showUp probability of coming at all, 0 to 1
 */
public record ExpectedVisit(
        Procedure procedure,
        List<Procedure> further,
        Instant slot,
        @Nullable LocalDate legalDeadline,
        boolean priorityNeed,
        boolean employmentAtStake,
        double showUp) {

    public ExpectedVisit {
        further = List.copyOf(further);
        if (!(showUp >= 0 && showUp <= 1)) {
            throw new IllegalArgumentException("a probability is from 0 to 1");
        }
    }
}
