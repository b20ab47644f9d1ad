package org.guichet.domain.document;

/** What came of reading a text as a machine-readable zone. A zone with wrong check digits is still read: its digits tell. */
public sealed interface MrzReading {

    record Read(Mrz mrz) implements MrzReading {}

    /** Line and column count from 1 and point at the first offence. */
    record Unreadable(Reason reason, int line, int column) implements MrzReading {}

    /** Why a text is no machine-readable zone. */
    enum Reason {
        EMPTY,
        /** Not 3 × 30, 2 × 36 or 2 × 44 characters. */
        WRONG_LENGTH,
        /** A character other than A-Z, 0-9 and the filler. */
        FOREIGN_CHARACTER,
        /** A digit among names, issuer or nationality. */
        DIGIT_AMONG_LETTERS,
        /** The sex is none of F, M, X and the filler. */
        UNKNOWN_SEX,
        /** The first letter is no document code of a zone of this size. */
        UNKNOWN_DOCUMENT_CODE
    }
}
