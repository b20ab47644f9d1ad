package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OperationIdsTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00.123Z");

    @Test
    void aNameIsAUuidOfVersionSevenWithTheTimeInFront() {
        UUID id = new OperationIds(Clock.fixed(NOW, ZoneOffset.UTC)).get().value();
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(NOW.toEpochMilli(), id.getMostSignificantBits() >>> 16);
    }

    @Test
    void namesGrowWithinOneMillisecondAndBeyondIts4096Steps() {
        OperationIds ids = new OperationIds(Clock.fixed(NOW, ZoneOffset.UTC));
        String before = ids.get().toString();
        for (int i = 0; i < 10_000; i++) {
            String next = ids.get().toString();
            assertTrue(before.compareTo(next) < 0, before + " then " + next);
            assertEquals(7, UUID.fromString(next).version());
            before = next;
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeNamesFall() {
        SettableClock clock = new SettableClock();
        OperationIds ids = new OperationIds(clock);
        String before = ids.get().toString();
        clock.now = NOW.minusSeconds(3600);
        assertTrue(before.compareTo(ids.get().toString()) < 0);
    }

    private static final class SettableClock extends Clock {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
