package org.guichet.domain.queue;

import java.time.Instant;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/** What can be done with a ticket. */
public sealed interface TicketAct extends Act {

    /** @param desk where the person was let in; absent in what the first version wrote */
    record Admitted(Admission admission, @Nullable Integer desk) implements TicketAct {}

    /** Takes an admission back; only while nobody has called the ticket. */
    record AdmissionWithdrawn(int desk) implements TicketAct {}

    record Called(int desk) implements TicketAct {}

    record Recalled(int desk) implements TicketAct {}

    /** @param backAt when the person said they would be back; absent where they did not */
    record Held(int desk, HoldReason reason, @Nullable Instant backAt) implements TicketAct {}

    /** The person waits for one other desk, at the place in the queue that they had. */
    record Transferred(int desk, int to) implements TicketAct {}

    record Missed(int desk) implements TicketAct {}

    record PutBack(int desk) implements TicketAct {}

    record Served(int desk) implements TicketAct {}

    /** Takes the ticket's last act back; only while nothing else was done with it. */
    record Undone(OperationId what) implements TicketAct {}
}
