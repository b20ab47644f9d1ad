package org.guichet.workflow.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Supplier;
import org.guichet.domain.forecast.TimeBand;
import org.guichet.domain.forecast.WhatIf;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Shows whoever sees the queue when each waiting person may be called. The same forecast as the supervisor's board. */
public final class ReadCallTimes {

    private final DayAheadReader reader;
    private final SteeringBook steering;
    private final Supplier<LocalTime> closingTime;
    private final Clock clock;

    public ReadCallTimes(DayAheadReader reader, SteeringBook steering, Supplier<LocalTime> closingTime, Clock clock) {
        this.reader = reader;
        this.steering = steering;
        this.closingTime = closingTime;
        this.clock = clock;
    }

    /** Without tickets that no open desk has the skill for. */
    public Result<Map<TicketId, TimeBand>> run(DeskSession session) {
        return session.<Map<TicketId, TimeBand>>lacks(Permission.SEE_QUEUE).orElseGet(() -> {
            Instant closing = LocalDate.now(clock).atTime(closingTime.get()).atZone(clock.getZone()).toInstant();
            return Result.done(WhatIf.forecast(
                            reader.read(closing), steering.policy().current(), WhatIf.DAYS, PreviewDay.seed(closing))
                    .calls());
        });
    }
}
