package org.guichet.domain.staff;

/** What a desk does. Names are stored: append only. */
public enum DeskState {
    CLOSED,
    OPEN,
    /** Its agent comes back. */
    PAUSED
}
