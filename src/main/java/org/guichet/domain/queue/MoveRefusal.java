package org.guichet.domain.queue;

import org.guichet.domain.change.RefusalReason;

/** Why a ticket can't be moved so. */
public enum MoveRefusal implements RefusalReason {
    /** The detail is the most that can be given, in minutes. */
    MOVE_OUT_OF_LIMITS,
    MOVE_REASON_MISSING,
    /** The detail is how many characters there may be. */
    MOVE_REASON_TOO_LONG,
    /** The end is past, or more than a day ahead. */
    MOVE_END_NOT_AHEAD,
    /** It has been called, or is gone. */
    MOVE_NOT_WAITING,
    NO_MOVE_TO_UNDO,
    /** Somebody else has moved it since; the detail is their login. */
    MOVED_SINCE,
    /** Somebody else has changed what the person is there for. */
    PROCEDURE_CHANGED_SINCE,
    PROCEDURE_THE_SAME,
    /** It is neither on hold nor missed. */
    NOTHING_TO_PUT_BACK
}
