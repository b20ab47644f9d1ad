package org.guichet.domain.applicant;

/**
 * A paper that leads to a person.
 *
 * @param number as printed, at most 40 characters
 */
public record IdentityPaper(Kind kind, String number, long applicantId) {

    /** Names are stored: append only. */
    public enum Kind {
        VISA
    }

    /** Keeps numbers out of logs. */
    @Override
    public String toString() {
        return "IdentityPaper[" + kind + "]";
    }
}
