package org.guichet.domain.queue;

/** Where a ticket stands. Names are stored: append only. */
public enum TicketStatus {
    WAITING,
    /** Called to a desk, or being served there. */
    CALLED,
    /** Kept aside by a desk, with a reason; comes back when called again or put back. */
    HELD,
    /** Did not come when called. */
    MISSED,
    SERVED,
    /** Its admission was taken back before anybody called it: as if the person had not been let in. */
    WITHDRAWN;

    /** Whether "next" may take it. */
    public boolean waits() {
        return this == WAITING;
    }

    public boolean isOver() {
        return this == MISSED || this == SERVED || this == WITHDRAWN;
    }
}
