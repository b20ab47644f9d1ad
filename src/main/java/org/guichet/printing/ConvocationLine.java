package org.guichet.printing;

import java.util.Locale;

/** The fixed texts of a convocation. */
public enum ConvocationLine {
    TITLE,
    /** Before the time. */
    AT,
    PERSON,
    PROCEDURE,
    NUMBER,
    BRING,
    /** Beside the code: show it at the door. */
    SHOW_CODE,
    /** When to come, and what happens to those who come late. */
    COME,
    /** Small print at the foot. */
    FOOTER,
    /** At the head, in a demonstration. */
    DEMONSTRATION;

    /** The key in the catalogue of texts: convocation.show-code and so on. */
    public String key() {
        return "convocation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
