package org.guichet.domain.document;

/** What came of comparing one field. */
public enum Agreement {
    AGREES,
    DIFFERS,
    /** The document cuts the name, and what it shows is the beginning of the file's. */
    TRUNCATED_AGREES,
    /** The file has nothing to compare with. */
    NOT_ON_FILE;

    public boolean isGood() {
        return this == AGREES || this == TRUNCATED_AGREES;
    }
}
