package org.guichet.domain.cardpickup;

import org.guichet.domain.change.RefusalReason;

/** Why something can't be done in the store room. */
public enum StockRefusal implements RefusalReason {
    STOCK_DAY_UNREADABLE,
    SCAN_NOT_POSSIBLE,
    /** The detail is the card's serial. */
    SCANNED_ALREADY,
    COUNT_NOT_POSSIBLE,
    EXPLANATION_MISSING,
    NOTHING_TO_EXPLAIN,
    STOCK_ACT_UNKNOWN,
    /** What was scanned is no residence card's zone. */
    NOT_A_CARD,
    /** The detail names the fields. */
    CARD_MISREAD,
    /** No free slot is known: the site has not said what its shelves are. */
    NO_FREE_SLOT
}
