package org.guichet.domain.exchange;

import org.guichet.domain.change.Act;

/** What people do about an operation that the store could not take. */
public sealed interface DisputeAct extends Act {

    /** Characters of a reason. */
    int REASON_LENGTH = 300;

    /** Names are stored: append only. */
    enum Choice {
        /** What the store has stands; the operation in dispute stays on record and changes nothing. */
        STORE_STANDS,
        /** The operation in dispute tells what happened; the thing is set right by an act of its own beside this one. */
        DISPUTED_STANDS
    }

    /** @param reason in the agent's words, 1 to {@link #REASON_LENGTH} characters */
    record Settled(Choice choice, String reason) implements DisputeAct {}
}
