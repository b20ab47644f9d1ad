package org.guichet.domain.queue;

import org.guichet.domain.change.Act;
import org.guichet.domain.change.OperationId;

/** What a supervisor does with the site's policy. */
public sealed interface PolicyAct extends Act {

    int REASON_LENGTH = 300;
    int NAME_LENGTH = 60;

    /**
     * From now on the queue is ordered so.
     *
     * @param name to choose it by on another day, at most {@link #NAME_LENGTH} characters; empty for none
     * @param reason in the supervisor's words, 1 to {@link #REASON_LENGTH} characters
     */
    record PolicyApplied(String name, String reason, PriorityPolicy policy) implements PolicyAct {}

    /** Brings back the policy before; only while nobody changed it again. */
    record PolicyUndone(OperationId what) implements PolicyAct {}
}
