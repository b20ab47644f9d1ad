package org.guichet.domain.document;

/** What an agent must be told about a document beside the fields themselves, the gravest first. */
public enum DocumentFinding {
    /** Two of surname, given names and date of birth are another person's. */
    WRONG_PERSON,
    /** A check digit disagrees: misread, or altered. */
    NOT_INTACT,
    EXPIRED,
    /** One field differs from the file. */
    FIELD_DIFFERS,
    /** The document states no date of birth that exists. */
    BIRTH_DATE_UNREADABLE
}
