package org.guichet.domain.rebooking;

import java.time.LocalDateTime;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.OperationId;

/** What is done with the date of an appointment. */
public sealed interface RebookingAct extends Act {

    int REASON_LENGTH = 300;

    /**
     * The same appointment, at another time; whatever it was before, it is confirmed now.
     *
     * @param from the slot that was seen: where it is another one by now, nothing is moved
     * @param reason 1 to {@link #REASON_LENGTH} characters
     */
    record Rebooked(LocalDateTime from, LocalDateTime to, String reason) implements RebookingAct {}

    /** Gives the slot before back; only while nobody has moved the appointment again. */
    record RebookingUndone(OperationId what) implements RebookingAct {}
}
