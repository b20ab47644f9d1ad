package org.guichet.domain.cardpickup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the papers that the new card replaces.
 *
 * @param at when they were taken; null where a program of before the destruction lists noted it
 * @param by who took them; null as well
 */
public record ReturnedDocuments(Return oldCard, Return provisionalPaper, @Nullable Instant at, @Nullable String by) {

    public ReturnedDocuments(Return oldCard, Return provisionalPaper) {
        this(oldCard, provisionalPaper, null, null);
    }

    public enum Return {
        /** There is none to give back. */
        NOT_DUE,
        TAKEN_BACK,
        /** The person has declared its loss or theft. */
        DECLARED_LOST
    }

    /** Whether something lies here that has to be destroyed. */
    public boolean isAnythingHere() {
        return oldCard == Return.TAKEN_BACK || provisionalPaper == Return.TAKEN_BACK;
    }
}
