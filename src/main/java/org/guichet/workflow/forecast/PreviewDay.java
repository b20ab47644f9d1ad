package org.guichet.workflow.forecast;

import java.time.Instant;
import org.guichet.domain.forecast.ClosingAdvice;
import org.guichet.domain.forecast.ClosingForecast;
import org.guichet.domain.forecast.PolicyComparison;
import org.guichet.domain.forecast.WhatIf;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Shows a supervisor the rest of the day before anything is applied. Changes nothing and is not recorded. */
public final class PreviewDay {

    private final DayAheadReader reader;
    private final SteeringBook steering;

    public PreviewDay(DayAheadReader reader, SteeringBook steering) {
        this.reader = reader;
        this.steering = steering;
    }

    /**
     * The rest of the day under the policy in force and under the proposed one.
     *
     * @param closing when the last person should have left
     */
    public Result<PolicyComparison> compare(DeskSession session, PriorityPolicy proposed, Instant closing) {
        return session.<PolicyComparison>lacks(Permission.STEER_QUEUE).orElseGet(() -> {
            PriorityPolicy today = steering.policy().current();
            return Result.done(WhatIf.compare(reader.read(closing), today, proposed, WhatIf.DAYS, seed(closing)));
        });
    }

    /** When to close the doors. */
    public Result<ClosingAdvice> closing(DeskSession session, Instant closing) {
        return session.<ClosingAdvice>lacks(Permission.STEER_QUEUE).orElseGet(() -> Result.done(ClosingForecast.of(
                reader.read(closing), steering.policy().current(), WhatIf.DAYS, seed(closing))));
    }

    /** The same all day, so that an answer moves with the day and not with luck. */
    static long seed(Instant closing) {
        return closing.getEpochSecond();
    }
}
