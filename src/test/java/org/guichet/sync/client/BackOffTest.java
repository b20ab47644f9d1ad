package org.guichet.sync.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** Desks that lost the same store come back spread over time. */
class BackOffTest {

    @Test
    void theLimitDoublesUpToFiveMinutes() {
        SeededRandom.repeat(200, random -> {
            BackOff backOff = new BackOff(random, 0);
            for (int failure = 0; failure < 14; failure++) {
                long limit = Math.min(1_000L << Math.min(failure, 9), 300_000);
                long waits = backOff.failed(Optional.empty()).toMillis();
                assertTrue(waits >= 1 && waits <= limit, waits + " of " + limit);
            }
            assertEquals(14, backOff.failures());
            backOff.succeeded();
            assertTrue(backOff.failed(Optional.empty()).toMillis() <= 1_000);
        });
    }

    @Test
    void itNeverComesBackBeforeTheStoreAsked() {
        SeededRandom.repeat(50, random -> assertTrue(
                new BackOff(random, 3).failed(Optional.of(Duration.ofSeconds(60))).compareTo(Duration.ofSeconds(60)) > 0));
    }

    @Test
    void failuresOfAnEarlierRunCount() {
        SeededRandom.repeat(50, random -> {
            BackOff backOff = new BackOff(random, 5);
            backOff.failed(Optional.empty());
            assertEquals(6, backOff.failures());
        });
    }
}
