package org.guichet.domain.lookup;

/** What the agent can add to get to one person. */
public enum Hint {
    NONE,
    /** Too short to mean anyone. */
    ADD_LETTERS,
    ADD_GIVEN_NAME,
    ADD_BIRTH_YEAR,
    ADD_BIRTH_DATE,
    ADD_DIGITS,
    /** Nobody fits well: these are the near ones. */
    CHECK_SPELLING
}
