package org.guichet.domain.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static SignInAttempts failed(int times) {
        SignInAttempts attempts = SignInAttempts.NONE;
        for (int i = 0; i < times; i++) {
            attempts = attempts.begun(NOW);
        }
        return attempts;
    }

    @Test
    void fourMayFailTheFifthWaitsAMinuteAndEachFurtherOneTwiceAsLong() {
        assertEquals(Optional.empty(), failed(4).toWait(NOW));
        assertEquals(Optional.of(Duration.ofMinutes(1)), failed(5).toWait(NOW));
        assertEquals(Optional.of(Duration.ofMinutes(2)), failed(6).toWait(NOW));
        assertEquals(Optional.of(Duration.ofHours(1)), failed(11).toWait(NOW));
        assertEquals(Optional.of(Duration.ofHours(1)), failed(300).toWait(NOW));
        assertEquals(Optional.empty(), failed(5).toWait(NOW.plusSeconds(60)));
        assertEquals(Optional.empty(), failed(300).succeeded(NOW, true, 0).toWait(NOW));
    }

    @Test
    void aClockThatIsSetBackShortensNoWaitAndLengthensNone() {
        SeededRandom.repeat(300, random -> {
            SignInAttempts attempts = failed(random.nextInt(5, 12));
            Duration left = attempts.toWait(NOW).orElseThrow();
            Instant back = NOW.minusSeconds(random.nextInt(400_000_000));
            assertEquals(Optional.of(left), attempts.toWait(back));
            assertTrue(attempts.begun(back).toWait(back).orElseThrow().compareTo(left) >= 0);
        });
    }

    @Test
    void aSignInWithALineIsGoodForSomeDaysAndIsNotMadeUpByAClock() {
        SignInAttempts once = SignInAttempts.NONE.succeeded(NOW, true, 0);
        assertTrue(once.wasOnline(NOW.plus(Duration.ofDays(7)), Duration.ofDays(7)));
        assertFalse(once.wasOnline(NOW.plus(Duration.ofDays(7)).plusSeconds(1), Duration.ofDays(7)));
        assertFalse(once.wasOnline(NOW.minus(Duration.ofDays(30)), Duration.ofDays(7)), "a clock set back proves nothing");
        assertFalse(SignInAttempts.NONE.succeeded(NOW, false, 0).wasOnline(NOW, Duration.ofDays(7)));
        assertTrue(once.succeeded(NOW.plusSeconds(60), false, 0).wasOnline(NOW.plusSeconds(60), Duration.ofDays(7)));
    }
}
