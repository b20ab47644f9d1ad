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
        FOREIGNER_NUMBER
    }

    public AggregateId {
        if (key.isBlank() || key.length() > 64) {
            throw new IllegalArgumentException("an aggregate key has 1 to 64 characters");
        }
    }
}
