package org.guichet.domain.cardpickup;

/** Why a card goes back to manufacture. Names are stored and sent: append only. */
public enum CardFault {
    /** A name, a date, a number or the photograph on it is not the person's. */
    WRONG_DATA,
    DAMAGED,
    /** Its chip can't be read. */
    CHIP_DEAD
}
