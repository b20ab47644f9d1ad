package org.guichet.domain.cardpickup;

/** The steps of a card pickup, in the order in which a desk does them. */
public enum PickupStep {
    IDENTITY,
    CARD,
    STAMP,
    OLD_DOCUMENTS,
    SIGNATURE,
    HAND_OVER
}
