package org.guichet.domain.queue;

import java.time.Instant;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Act;
import org.jspecify.annotations.Nullable;

/** What a supervisor does with a ticket that no desk has in hand. */
public sealed interface SupervisorAct extends Act {

    int REASON_LENGTH = 300;

    /** In the supervisor's words, 1 to {@link #REASON_LENGTH} characters. */
    String why();

    /**
     * A waiting person is passed over until they are called or put back.
     *
     * @param desk where the supervisor works
     * @param backAt when it is over; absent where nobody knows
     */
    record SetAside(int desk, HoldReason reason, @Nullable Instant backAt, String why) implements SupervisorAct {}

    /**
     * The person is there for something else. The same act the other way round takes it back.
     *
     * @param from what was seen: where it is something else by now, nothing is changed
     */
    record ProcedureChanged(Procedure from, Procedure to, String why) implements SupervisorAct {}
}
