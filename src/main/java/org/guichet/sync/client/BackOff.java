package org.guichet.sync.client;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait after so many failures in a row: anything up to a limit that doubles (full jitter), so that a thousand desks that lost
 * the same store do not all come back in the same second.
 */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private final RandomGenerator dice;
    private int failures;

    /** @param failures of an earlier run of the program */
    BackOff(RandomGenerator dice, int failures) {
        this.dice = dice;
        this.failures = failures;
    }

    void succeeded() {
        failures = 0;
    }

    int failures() {
        return failures;
    }

    /** @param asked what the store asks for, at least */
    Duration failed(Optional<Duration> asked) {
        Duration limit = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        failures++;
        long most = Math.min(limit.toMillis(), LONGEST.toMillis());
        Duration chosen = Duration.ofMillis(1 + dice.nextLong(most));
        return asked.map(least -> least.plus(chosen)).orElse(chosen);
    }
}
