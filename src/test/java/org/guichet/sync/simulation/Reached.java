package org.guichet.sync.simulation;

/** What a run must have come across at least once in many seeds, or it showed nothing. */
enum Reached {
    REQUEST_LOST,
    ANSWER_LOST,
    SENT_TWICE,
    ARRIVED_LATE,
    ARRIVED_TOO_LATE,
    NETWORK_CUT,
    DESK_KILLED,
    POWER_CUT,
    STORE_RESTORED,
    RESTORE_NOTICED,
    REFUSED_AT_STORE,
    CONFLICT,
    PARKED_WITH_IT,
    SETTLED,
    REBASED
}
