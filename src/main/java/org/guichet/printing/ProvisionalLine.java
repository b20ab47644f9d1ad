package org.guichet.printing;

import java.util.Locale;

/** The fixed texts of a provisional paper. */
public enum ProvisionalLine {
    TITLE,
    /** What the paper says of its holder, above the fields. */
    STATEMENT,
    NAME,
    BIRTH_DATE,
    NATIONALITY,
    FOREIGNER_NUMBER,
    PERMIT,
    APPLICATION,
    REASON,
    /** Before the last day. */
    VALID_UNTIL,
    ISSUED,
    AGENT,
    /** Beside the code. */
    CODE,
    /** What happens next. */
    NEXT,
    STAMP_HERE,
    FOOTER,
    DEMONSTRATION;

    /** The key in the catalogue of texts: provisional.valid-until and so on. */
    public String key() {
        return "provisional." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
