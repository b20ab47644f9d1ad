package org.guichet.domain.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/** What can be done with a ticket. */
public sealed interface TicketAct extends Act {

    /** @param desk where the person was let in; absent in what the first version wrote */
    record Admitted(Admission admission, @Nullable Integer desk) implements TicketAct {}

    /**
     * An admission with more to say.
     *
     * @param further matters beyond that of the admission
     * @param needs kinds of priority need; empty where there is none, or no kind was noted
     */
    record AdmittedWith(Admission admission, int desk, List<Matter> further, Set<PriorityNeed> needs) implements TicketAct {

        public AdmittedWith {
            further = List.copyOf(further);
            needs = PriorityNeed.inOrder(needs);
        }
    }

    /** Takes an admission back; only while nobody has called the ticket. */
    record AdmissionWithdrawn(int desk) implements TicketAct {}

    record Called(int desk) implements TicketAct {}

    /** For one of several matters. */
    record CalledFor(int desk, Procedure matter) implements TicketAct {}

    record Recalled(int desk) implements TicketAct {}

    /** @param backAt when the person said they would be back; absent where they did not */
    record Held(int desk, HoldReason reason, @Nullable Instant backAt) implements TicketAct {}

    /** The person waits for one other desk, at the place in the queue that they had. */
    record Transferred(int desk, int to) implements TicketAct {}

    /** The person waits for any desk with that skill, at the place in the queue that they had. */
    record TransferredToSkill(int desk, Procedure skill) implements TicketAct {}

    record Missed(int desk) implements TicketAct {}

    record PutBack(int desk) implements TicketAct {}

    /** All that the person came for is done, or will not be done today. */
    record Served(int desk) implements TicketAct {}

    /**
     * One matter is done; others may be left.
     *
     * @param next what the same desk goes on with; absent where the person waits for another desk
     */
    record MatterServed(int desk, Procedure done, @Nullable Procedure next) implements TicketAct {}

    /** The person came for one thing more. */
    record MatterAdded(int desk, Matter matter) implements TicketAct {}

    /** @param needs all kinds that there are; empty for none */
    record NeedsNoted(int desk, Set<PriorityNeed> needs) implements TicketAct {

        public NeedsNoted {
            needs = PriorityNeed.inOrder(needs);
        }
    }

    /** Takes the ticket's last act back; only while nothing else was done with it. */
    record Undone(OperationId what) implements TicketAct {}
}
