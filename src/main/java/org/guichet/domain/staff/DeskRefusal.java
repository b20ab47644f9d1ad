package org.guichet.domain.staff;

import org.guichet.domain.change.RefusalReason;

/** Why a desk can't do what its agent asks. */
public enum DeskRefusal implements RefusalReason {
    DESK_ON_PAUSE,
    DESK_CLOSED,
    /** It is in that state already, by the same agent. */
    DESK_STATE_UNCHANGED,
    /** The name is not that of a desk on a day. */
    DESK_OF_NO_DAY
}
