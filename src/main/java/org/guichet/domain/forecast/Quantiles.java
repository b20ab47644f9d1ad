package org.guichet.domain.forecast;

import java.util.Arrays;

/** A distribution as evenly spaced quantiles of what was observed, in milliseconds: quick to draw from. */
final class Quantiles {

    private static final int BITS = 10;
    private static final int SIZE = 1 << BITS;

    private final long[] millis = new long[SIZE];

    /** @param observed at least one value; sorted in place */
    Quantiles(long[] observed) {
        Arrays.sort(observed);
        for (int i = 0; i < SIZE; i++) {
            double at = (i + 0.5) / SIZE * observed.length - 0.5;
            int below = (int) Math.clamp(Math.floor(at), 0, observed.length - 1);
            int above = Math.min(below + 1, observed.length - 1);
            double share = Math.clamp(at - below, 0, 1);
            millis[i] = Math.round(observed[below] + share * (observed[above] - observed[below]));
        }
    }

    long draw(SeededSequence sequence) {
        return millis[(int) (sequence.next() >>> (Long.SIZE - BITS))];
    }

    /** What a service that has taken so long already still takes. */
    long drawRest(SeededSequence sequence, long elapsed) {
        int place = Arrays.binarySearch(millis, elapsed);
        int longer = place < 0 ? -place - 1 : place;
        while (longer < SIZE && millis[longer] <= elapsed) {
            longer++;
        }
        if (longer >= SIZE) {
            return elapsed / 5; // longer than any before: it can only be said that it will not end this minute
        }
        return millis[longer + sequence.below(SIZE - longer)] - elapsed;
    }

    long median() {
        return millis[SIZE / 2];
    }
}
