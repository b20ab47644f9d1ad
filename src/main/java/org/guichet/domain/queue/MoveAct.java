package org.guichet.domain.queue;

import java.time.Instant;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.OperationId;

/** What a supervisor does with one ticket's place. */
public sealed interface MoveAct extends Act {

    int REASON_LENGTH = 300;

    /** Beyond four hours the day's slots would mean nothing. */
    int MOST_MINUTES = 240;

    /** @param until when the pin ends, at most a day ahead */
    record PinnedNext(String reason, Instant until) implements MoveAct {}

    /** @param minutes 1 to {@link #MOST_MINUTES} earlier, or negative for later */
    record MinutesGiven(int minutes, String reason, Instant until) implements MoveAct {}

    /** Takes the last move back; only while nobody has moved the ticket again. */
    record MoveUndone(OperationId what) implements MoveAct {}
}
