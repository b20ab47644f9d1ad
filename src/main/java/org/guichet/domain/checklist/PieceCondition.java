package org.guichet.domain.checklist;

/** Who has to bring a piece. Names are stored: append only. */
public enum PieceCondition {
    ALWAYS,
    STUDENT,
    MINOR,
    ADULT,
    /** Employees, and those whose stay hangs on an employer. */
    EMPLOYED,
    /** Talent and ICT. */
    SPONSORED,
    /** Lives at somebody's place: nobody but the person can say. */
    HOSTED,
    /** A card is taken back. */
    REPLACES_CARD
}
