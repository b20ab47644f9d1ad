package org.guichet.domain.checklist;

import org.guichet.domain.change.RefusalReason;

/** Why a checklist can't be written so, or a piece not be ticked. */
public enum ChecklistRefusal implements RefusalReason {
    CHECKLIST_UNKNOWN,
    /** The detail is how many pieces it may have. */
    CHECKLIST_TOO_LONG,
    /** The detail is the piece's id. */
    PIECE_ID_INVALID,
    /** The detail is the piece's id. */
    PIECE_TWICE,
    /** The detail is the piece's id. */
    PIECE_TEXT_MISSING,
    /** The detail is the piece's id. */
    PIECE_AGE_OUT_OF_LIMITS,
    CHECKLIST_REASON_MISSING,
    CHECKLIST_UNCHANGED,
    PIECE_UNKNOWN,
    /** The detail is the earliest day that a piece may have on it. */
    PIECE_TOO_OLD,
    PIECE_DATE_MISSING,
    PIECE_DATE_IN_FUTURE,
    PIECE_ALREADY_TICKED,
    PIECE_NOT_TICKED,
    /** The detail is how many characters it may have. */
    PIECE_NOTE_TOO_LONG
}
