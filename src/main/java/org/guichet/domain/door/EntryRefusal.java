package org.guichet.domain.door;

import org.guichet.domain.change.RefusalReason;

/** Why somebody is not let in. Names are stored: append only. */
public enum EntryRefusal implements RefusalReason {
    ENTRY_NOT_CONFIRMED,
    /** The detail is the day of the slot. */
    ENTRY_WRONG_DAY,
    /** The detail is the site of the convocation. */
    ENTRY_WRONG_SITE,
    ENTRY_CANCELLED,
    /** The detail is the new slot, or empty where none is known. */
    ENTRY_MOVED,
    /** The detail is the ticket's number, or empty for an earlier day's. */
    ENTRY_ALREADY_USED,
    ENTRY_FORGED,
    /** The detail is the slot's time. */
    ENTRY_LATE,
    ENTRY_DOORS_CLOSED,
    /** The detail is how many people the room takes. */
    ENTRY_ROOM_FULL,
    /** No convocation, cut off, or of a newer program. */
    ENTRY_UNREADABLE,
    /** Sealed by a key that this desk doesn't have; the detail is its id. */
    ENTRY_UNKNOWN_KEY;

    /** Whether another date helps whoever was refused so. */
    public boolean leavesNewDate() {
        return switch (this) {
            case ENTRY_NOT_CONFIRMED, ENTRY_WRONG_DAY, ENTRY_CANCELLED, ENTRY_LATE, ENTRY_DOORS_CLOSED, ENTRY_ROOM_FULL -> true;
            case ENTRY_WRONG_SITE, ENTRY_MOVED, ENTRY_ALREADY_USED, ENTRY_FORGED, ENTRY_UNREADABLE, ENTRY_UNKNOWN_KEY -> false;
        };
    }
}
