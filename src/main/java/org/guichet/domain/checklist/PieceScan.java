package org.guichet.domain.checklist;

/** By which scan a piece ticks itself. Names are stored: append only. */
public enum PieceScan {
    NONE,
    PASSPORT,
    VISA,
    RESIDENCE_CARD,
    STAMP,
    CONVOCATION,
    /** A 2D-Doc: a proof of address, a tax notice. */
    TWO_D_DOC
}
