package org.guichet.printing;

import java.util.Locale;

/** The fixed texts of a confirmation, and of the advice given instead; each stands on it in French and in English. */
public enum ConfirmationLine {
    TITLE,
    /** Before the date of the validation. */
    VALIDATED_ON,
    REFERENCE,
    HOLDER,
    NAME,
    BIRTH_DATE,
    NATIONALITY,
    FOREIGNER_NUMBER,
    VISA,
    VISA_NUMBER,
    GROUND,
    VALIDITY,
    ENTRY,
    ADDRESS,
    EMPLOYER,
    CONTRACT_START,
    TAX,
    /** In place of the stamp's number. */
    NO_TAX,
    NEXT,
    RENEWAL_WINDOW,
    LAST_DAY,
    /** What to do within the window. */
    RENEWAL_ADVICE,
    SCAN_CODE,
    DESK,
    AGENT,
    FOOTER,
    DEMONSTRATION,
    ADVICE_TITLE,
    /** Before the date of the advice. */
    ADVICE_GIVEN,
    VISA_KIND,
    /** Above what there is to do. */
    ADVICE_DO,
    /** Above the reason of a decision. */
    ADVICE_REASON,
    ADVICE_FOOTER;

    /** The key in the catalogue of texts: confirmation.visa-number and so on. */
    public String key() {
        return "confirmation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
