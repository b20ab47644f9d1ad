package org.guichet.domain.cardpickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.guichet.domain.change.Decision;
import org.guichet.inmemory.Operations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stamp's number, and that it pays for one card only. */
class StampTest {

    private static final StampNumber STAMP = new StampNumber("1234567890123456");

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "1234 5678 9012 3456", "1234-5678-9012-3456", "1234\u202f5678\u00a09012.3456\n"})
    void aStampNumberIsReadAsItIsPrinted(String printed) {
        assertEquals(Optional.of(STAMP), StampNumber.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789012345", "12345678901234567", "123456789012345O", "１２３４５６７８９０１２３４５６"})
    void whatHasNotSixteenDigitsIsNoStamp(String printed) {
        assertEquals(Optional.empty(), StampNumber.parse(printed));
    }

    @Test
    void aWrongNumberIsNeverMade() {
        assertThrows(IllegalArgumentException.class, () -> new StampNumber("1234 5678 9012 3456"));
    }

    @Test
    void onlyTheLastFourDigitsReachAScreenOrALog() {
        assertEquals("•••• 3456", STAMP.masked());
        assertFalse(STAMP.toString().contains("1234"));
    }

    private static Decision<StampUse> decide(@Nullable StampUse use, StampAct act) {
        return StampRules.decide(use, Operations.of(1, STAMP.aggregate(), act, Instant.EPOCH), act);
    }

    private static StampUse usedFor(String card) {
        return new StampUse(STAMP, 1, card);
    }

    @Test
    void aFreshStampPaysForACard() {
        assertEquals(new Decision.Accepted<>(usedFor("CARD1")), decide(null, new StampAct.Used("CARD1")));
    }

    @Test
    void aUsedStampPaysForNoOtherCard() {
        assertEquals(
                new Decision.Refused<StampUse>(PickupRefusal.STAMP_ALREADY_USED, ""),
                decide(usedFor("CARD1"), new StampAct.Used("CARD2")));
    }

    @Test
    void theSameStampForTheSameCardMerges() {
        assertEquals(
                new Decision.Accepted<>(new StampUse(STAMP, 2, "CARD1")), decide(usedFor("CARD1"), new StampAct.Used("CARD1")));
    }

    @Test
    void aStampSetFreePaysAgain() {
        StampUse free = new StampUse(STAMP, 2, null);
        assertEquals(new Decision.Accepted<>(free), decide(usedFor("CARD1"), new StampAct.Released("CARD1")));
        assertEquals(new Decision.Accepted<>(new StampUse(STAMP, 3, "CARD2")), decide(free, new StampAct.Used("CARD2")));
    }

    @Test
    void onlyTheCardThatTheStampPaysForSetsItFree() {
        Decision<StampUse> refused = new Decision.Refused<>(PickupRefusal.STAMP_OF_ANOTHER_CARD, "");
        assertEquals(refused, decide(usedFor("CARD1"), new StampAct.Released("CARD2")));
        assertEquals(refused, decide(null, new StampAct.Released("CARD1")));
    }
}
