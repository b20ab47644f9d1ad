package org.guichet.domain.cardpickup;

/** The steps of a card pickup, in the order in which a desk does them. */
public enum PickupStep {
    IDENTITY,
    CARD,
    STAMP,
    OLD_DOCUMENTS,
    /** Where the site wants it and can: never needed for a hand-over. */
    FINGER,
    SIGNATURE,
    HAND_OVER
}
