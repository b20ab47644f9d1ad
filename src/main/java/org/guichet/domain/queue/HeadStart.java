package org.guichet.domain.queue;

/** A circumstance that lets a ticket count as having come earlier, or later. */
public enum HeadStart {
    CARD_PICKUP,
    VISA_VALIDATION,
    BIOMETRICS,
    LEGAL_DEADLINE_NEAR,
    PRIORITY_NEED,
    EMPLOYMENT_AT_STAKE,
    LATE_FOR_SLOT,
    PUT_BACK
}
