package org.guichet.domain.cardpickup;

import java.time.Instant;

/**
 * The finger compared with the one on record, where the site wants that.
 *
 * @param note why it could not be done; may be empty
 */
public record FingerCheck(Outcome outcome, String note, Instant at) {

    /** None of them stops a hand-over: the agent decides. */
    public enum Outcome {
        SAME_PERSON,
        NOT_THE_SAME,
        NOT_DONE
    }
}
