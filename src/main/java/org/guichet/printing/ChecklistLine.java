package org.guichet.printing;

import java.util.Locale;

/** The fixed texts of a checklist for a person. */
public enum ChecklistLine {
    TITLE,
    FOR,
    BRING,
    /** Behind a piece that was shown already. */
    SEEN,
    NOTE,
    FOOTER,
    VERSION,
    DEMONSTRATION;

    /** The key in the catalogue of texts: checklist.paper.bring and so on. */
    public String key() {
        return "checklist.paper." + name().toLowerCase(Locale.ROOT);
    }
}
