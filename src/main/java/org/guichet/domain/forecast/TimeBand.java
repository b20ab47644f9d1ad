package org.guichet.domain.forecast;

import java.time.Instant;
import java.util.Arrays;

/** When something happens, with its spread: in eight or nine of ten simulated days it lies within. */
public record TimeBand(Instant low90, Instant low80, Instant median, Instant high80, Instant high90) {

    /** @param millis of the simulated days, from now; sorted in place, at least one */
    static TimeBand of(long[] millis, Instant now) {
        Arrays.sort(millis);
        return new TimeBand(
                at(millis, 0.05, now), at(millis, 0.10, now), at(millis, 0.50, now), at(millis, 0.90, now), at(millis, 0.95, now));
    }

    private static Instant at(long[] sorted, double share, Instant now) {
        double place = share * (sorted.length - 1);
        return now.plusMillis(sorted[(int) (share < 0.5 ? Math.floor(place) : Math.ceil(place))]);
    }

    public boolean holds90(Instant moment) {
        return !moment.isBefore(low90) && !moment.isAfter(high90);
    }

    public boolean holds80(Instant moment) {
        return !moment.isBefore(low80) && !moment.isAfter(high80);
    }
}
