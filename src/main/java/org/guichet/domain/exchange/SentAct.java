package org.guichet.domain.exchange;

import java.time.Instant;
import org.guichet.domain.change.Operation;
import org.jspecify.annotations.Nullable;

/**
 * An act of this desk, or one in conflict of another, and what became of it at the store.
 *
 * @param applicantId the person it concerns; 0 where it concerns none
 * @param reason why it is not taken, where it is not; else empty
 * @param settlement what people made of it; null while nobody has
 */
public record SentAct(
        Operation operation, long applicantId, State state, String reason, String detail, Dispute.@Nullable Settlement settlement) {

    /** Where an act is on its way. In the order in which people should look at them. */
    public enum State {
        CONFLICT,
        PARKED,
        REFUSED,
        WAITING,
        CONFIRMED;

        public boolean isTrouble() {
            return this == CONFLICT || this == PARKED || this == REFUSED;
        }
    }

    public Instant at() {
        return operation.deskTime();
    }

    /** Whether somebody has to look at it. */
    public boolean isOpenTrouble() {
        return state.isTrouble() && settlement == null;
    }
}
