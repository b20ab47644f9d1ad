package org.guichet.domain.cardpickup;

/** Where a card is, while it has not been handed over. Names are stored and sent: append only. */
public enum Whereabouts {
    /** Made and announced, not arrived at this site yet. */
    EXPECTED,
    IN_STOCK,
    /** Not in its slot when somebody looked: on the search list. */
    MISSING,
    /** The person would not take it; it lies in its slot. */
    REFUSED,
    /** Wrong or damaged: another one is made. */
    BACK_TO_MANUFACTURE,
    /** Nobody came for it within the site's delay. */
    RETURNED;

    /** Whether it lies in a slot of this site, as far as anybody knows. */
    public boolean isInASlot() {
        return this == IN_STOCK || this == REFUSED;
    }
}
