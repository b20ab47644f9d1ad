package org.guichet.domain.cardpickup;

/**
 * Less than the amount that the convocation states, and why.
 *
 * @param dueCents what is still due, in euro cents; 0 where nothing is
 * @param reason in the agent's own words, such as the rule or the proof shown
 */
public record StampReduction(int dueCents, Ground ground, String reason) {

    /** Names are stored and sent: append only. Which amount goes with which is the fee table's, not this enum's. */
    public enum Ground {
        REDUCED_RATE,
        EXEMPT,
        /** The card is made again for a fault of the service. */
        SERVICE_ERROR,
        PAID_BEFORE
    }
}
