package org.guichet.domain.queue;

import java.time.Instant;
import org.guichet.domain.change.OperationId;

/**
 * What a supervisor did to one ticket's place, with a reason and an end. At its end the ticket stands again where the policy
 * puts it.
 *
 * @param minutes by which it counts as having come earlier, negative for later; 0 where it is pinned
 * @param pinned called before everybody who is not; those pinned earlier first
 * @param until from then on it counts no more
 */
public record SupervisorMove(
        OperationId madeBy, boolean pinned, int minutes, String reason, String agent, Instant at, Instant until) {

    public boolean isInForce(Instant now) {
        return now.isBefore(until);
    }
}
