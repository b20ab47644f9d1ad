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
    CARD_SERIAL_INVALID,
    CARD_NOT_ARRIVED,
    CARD_SEARCHED_FOR,
    CARD_WAS_REFUSED,
    CARD_SENT_BACK,
    CARD_RETURNED,
    /** The detail is the slot. */
    CARD_IN_SLOT_ALREADY,
    SLOT_NOT_POSSIBLE,
    NOTE_MISSING,
    /** The stamp of a card that goes back pays for the next one: it has to be freed in the same gesture. */
    STAMP_TO_BE_FREED,
    NO_PROVISIONAL_PAPER,
    PROVISIONAL_PAPER_ISSUED,
    STOCK_MOVED_SINCE,
    RECIPIENT_INCOMPLETE,
    /** The person is a minor. */
    GUARDIAN_MISSING,
    /** The person is of age. */
    GUARDIAN_NOT_NEEDED,
    /** The site hands over to the holder only. */
    PROXY_NOT_ALLOWED,
    /** More than the convocation says, or less than nothing. */
    STAMP_AMOUNT_NOT_POSSIBLE,
    STAMP_TAKEN_ALREADY,
    NOTHING_TO_DESTROY,
    DESTROYED_ALREADY,
    /** The detail is who was first. */
    DESTRUCTION_NEEDS_ANOTHER,
    DESTRUCTION_OF_ANOTHER,
    PAPERS_BEING_DESTROYED,
    /** The detail is the day from which on it is. */
    NOT_UNCOLLECTED_YET
}
