package org.guichet.domain.checklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece that was seen.
 *
 * @param issuedOn day on the piece; absent where its age does not matter
 * @param checklistVersion of the checklist that it was ticked by
 */
public record PieceTick(
        String piece, How how, @Nullable LocalDate issuedOn, long checklistVersion, String agent, Instant at) {

    /** Names are stored: append only. */
    public enum How {
        SCANNED,
        SEEN,
        /** An agent found that this person need not bring it. */
        NOT_CONCERNED
    }

    /** Whether it was young enough when it was ticked and is so no more. */
    public boolean isTooOld(int mostMonths, LocalDate today) {
        return mostMonths > 0 && issuedOn != null && issuedOn.isBefore(today.minusMonths(mostMonths));
    }
}
