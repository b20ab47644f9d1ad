package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeldCodesTest {

    private static final long SECOND = 1_000_000_000;

    private final HeldCodes held = new HeldCodes();

    @Test
    void aCodeThatStaysInSightCountsOnceHoweverLong() {
        assertTrue(held.isNew("GUI1", 0));
        for (int second = 1; second < 60; second++) {
            assertFalse(held.isNew("GUI1", second * SECOND));
        }
    }

    @Test
    void itCountsAgainOnceItWasOutOfSight() {
        assertTrue(held.isNew("GUI1", 0));
        assertFalse(held.isNew("GUI1", HeldCodes.OUT_OF_SIGHT_NANOS));
        assertTrue(held.isNew("GUI1", 2 * HeldCodes.OUT_OF_SIGHT_NANOS + 1));
    }

    @Test
    void anotherCodeCountsAtOnceAndTheFirstIsNotForgottenForIt() {
        assertTrue(held.isNew("GUI1", 0));
        assertTrue(held.isNew("GUI2", 1));
        assertFalse(held.isNew("GUI1", 2));
    }
}
