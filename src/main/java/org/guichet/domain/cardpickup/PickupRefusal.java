package org.guichet.domain.cardpickup;

import org.guichet.domain.change.RefusalReason;

/** Why a step of a card pickup can't be done. */
public enum PickupRefusal implements RefusalReason {
    CARD_UNKNOWN,
    CARD_ALREADY_HANDED_OVER,
    /** The detail is the day on which it ended. */
    PASSPORT_EXPIRED,
    PASSPORT_OF_ANOTHER_PERSON,
    PASSPORT_EXPIRY_UNREADABLE,
    CARD_OF_ANOTHER_PERSON,
    STAMP_NOT_DUE,
    /** The stamp has paid for another card. */
    STAMP_ALREADY_USED,
    STAMP_OF_ANOTHER_CARD,
    OLD_CARD_NOT_SETTLED,
    PROVISIONAL_PAPER_NOT_SETTLED,
    SIGNATURE_EMPTY,
    /** The detail is the name of the first step that is missing. */
    STEP_MISSING,
    STEP_NOT_DONE,
    HAND_OVER_IS_FINAL,
    RECEIPT_OF_ANOTHER_CARD,
    STAMP_NUMBER_INVALID,
    /** The stamp is said to pay for a card that can't exist: no serial, or one that is too long. */
    CARD_SERIAL_INVALID
}
