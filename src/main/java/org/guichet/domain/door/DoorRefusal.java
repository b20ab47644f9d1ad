package org.guichet.domain.door;

import org.guichet.domain.change.RefusalReason;

/** Why the doors can't be moved so. */
public enum DoorRefusal implements RefusalReason {
    DOORS_ALREADY_CLOSED,
    DOORS_ALREADY_OPEN,
    DOORS_REASON_MISSING,
    /** The detail is how many characters there may be. */
    DOORS_REASON_TOO_LONG,
    /** What another desk sent is about no day. */
    DOORS_OF_NO_DAY
}
