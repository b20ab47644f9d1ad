package org.guichet.domain.cardpickup;

/** What became of the papers that the new card replaces. */
public record ReturnedDocuments(Return oldCard, Return provisionalPaper) {

    public enum Return {
        /** There is none to give back. */
        NOT_DUE,
        TAKEN_BACK,
        /** The person has declared its loss or theft. */
        DECLARED_LOST
    }
}
