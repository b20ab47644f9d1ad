package org.guichet.desktop.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.domain.forecast.TimeBand;
import org.guichet.domain.queue.TicketId;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.desk.DeskActs;

/** When each waiting ticket may be called. Worked out behind the screen, and not again before the last answer is some seconds old. */
final class CallTimes {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final SimpleObjectProperty<Map<TicketId, TimeBand>> times = new SimpleObjectProperty<>(Map.of());
    private Instant asked = Instant.EPOCH;
    private boolean reading;

    CallTimes(DeskActs acts, DeskSession session, ActRunner runner) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
    }

    /** Without those that no open desk serves, and those who came since it was worked out. */
    ReadOnlyObjectProperty<Map<TicketId, TimeBand>> now() {
        return times;
    }

    /** A clock that was set back makes it old too. */
    private boolean isFresh(Instant now) {
        return !now.isBefore(asked) && now.isBefore(asked.plus(GOOD_FOR));
    }

    /** The queue has changed, or time has passed. */
    void refreshIfOld() {
        Instant now = acts.clock().instant();
        if (reading || isFresh(now)) {
            return;
        }
        reading = true;
        asked = now;
        runner.forecast(() -> acts.callTimes().run(session), result -> {
            reading = false;
            if (result instanceof Result.Done<Map<TicketId, TimeBand>>(Map<TicketId, TimeBand> fresh)) {
                times.set(fresh);
            }
        });
    }
}
