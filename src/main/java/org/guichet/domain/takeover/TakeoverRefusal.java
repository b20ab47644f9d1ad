package org.guichet.domain.takeover;

import org.guichet.domain.change.RefusalReason;

/** Why a datum can't be taken over. */
public enum TakeoverRefusal implements RefusalReason {
    /** The file says so already. */
    DATUM_UNCHANGED,
    /** Empty, or longer than the detail says. */
    DATUM_NOT_POSSIBLE,
    /** Another act has taken its place, or it was taken back already. */
    DATUM_NOT_TO_UNDO,
    /** An altered document tells nothing of a person. */
    DATUM_OF_ALTERED_DOCUMENT,
    DATUM_TOO_MANY,
    /** Who somebody is stands in the State's own file. */
    DATUM_NOT_RECTIFIABLE,
    /** Missing, or longer than the detail says. */
    DATUM_REASON_NOT_POSSIBLE
}
