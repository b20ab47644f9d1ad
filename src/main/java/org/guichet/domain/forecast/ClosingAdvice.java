package org.guichet.domain.forecast;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When to close the doors so that the last person has left by closing time. Absent where it is too late for that: even with the
 * doors closed now, the room is not empty in time often enough.
 *
 * @param lastLeaves when the last person leaves with the doors open to the end
 * @param ifClosedNow when the last person leaves with the doors closed now
 * @param evenChance the latest moment after which it works out in half of the simulated days
 * @param fairlySure … in eight of ten
 * @param sure … in nine of ten
 */
public record ClosingAdvice(
        TimeBand lastLeaves,
        TimeBand ifClosedNow,
        @Nullable Instant evenChance,
        @Nullable Instant fairlySure,
        @Nullable Instant sure) {}
