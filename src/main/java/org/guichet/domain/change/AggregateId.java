package org.guichet.domain.change;

/** The one thing an operation is about, such as {@code card:K682T8YLO}. */
public record AggregateId(Kind kind, String key) {

    /** The kinds of things that acts are about; their names are part of what is stored and sent. */
    public enum Kind {
        TICKET,
        CARD,
        STAMP,
        APPLICANT,
        AGENT,
        POLICY,
        DOORS,
        MOVE,
        FOREIGNER_NUMBER,
        SETTING,
        APPOINTMENT,
        SLOT,
        DESK,
        DISPUTE,
        KEPT_POLICY,
        FEE,
        VISA,
        CHECKLIST,
        PIECES,
        STOCK_DAY,
        NOTICE,
        ACCOUNT,
        CERTIFICATE,
        TAKEN_DATA,
        ENROLMENT,
        SITE_DATA
    }

    public AggregateId {
        if (!isKey(key)) {
            throw new IllegalArgumentException("an aggregate key has 1 to 64 characters");
        }
    }

    public static boolean isKey(String text) {
        return !text.isBlank() && text.length() <= 64;
    }
}
