package org.guichet.printing;

import java.util.Locale;

/** The fixed texts of a receipt. */
public enum ReceiptLine {
    TITLE,
    /** Before the date and time of the handing over. */
    HANDED_OVER,
    REFERENCE,
    PERSON,
    NAME,
    BIRTH_DATE,
    FOREIGNER_NUMBER,
    CARD,
    PERMIT,
    CARD_SERIAL,
    STAMP,
    /** In place of the stamp's number. */
    NO_STAMP,
    TAKEN_BACK,
    NOTHING_TAKEN_BACK,
    /** What the person confirms by signing. */
    DECLARATION,
    SIGNATURE,
    NOT_SIGNED,
    DESK,
    AGENT,
    /** In front of who took the card in the holder's place. */
    RECEIVED_BY,
    /** In front of what comparing a finger came to. */
    FINGER_CHECK,
    /** Below the code. */
    CODE,
    /** Small print at the foot. */
    FOOTER,
    /** Across the page and at its head, in a demonstration. */
    DEMONSTRATION;

    /** The key in the catalogue of texts: receipt.taken-back and so on. */
    public String key() {
        return "receipt." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
