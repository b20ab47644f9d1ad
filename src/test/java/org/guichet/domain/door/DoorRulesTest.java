package org.guichet.domain.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.guichet.domain.change.Decision;
import org.guichet.inmemory.Operations;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** The doors of a day are closed with a reason, and opened again. */
class DoorRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static Decision<Doors> decide(@Nullable Doors doors, long number, DoorAct act) {
        return DoorRules.decide(doors, Operations.of(number, Doors.aggregateOf(DAY), act, Instant.EPOCH.plusSeconds(number)), act);
    }

    @Test
    void closedDoorsSayWhoClosedThemWhenAndWhy() {
        if (decide(null, 5, new DoorAct.DoorsClosed("full until closing time")) instanceof Decision.Accepted<Doors>(Doors doors)) {
            assertFalse(doors.areOpen());
            Doors.Move move = doors.closedBy().orElseThrow();
            assertEquals("full until closing time", move.reason());
            assertEquals("a.martin", move.agent());
            assertEquals(Instant.EPOCH.plusSeconds(5), move.at());
            assertEquals(DAY, doors.day());
        } else {
            throw new AssertionError("not accepted");
        }
    }

    @Test
    void aReasonIsAskedForAndBounded() {
        assertEquals(Decision.refuse(DoorRefusal.DOORS_REASON_MISSING), decide(null, 1, new DoorAct.DoorsClosed("  ")));
        assertEquals(
                Decision.refuse(DoorRefusal.DOORS_REASON_TOO_LONG, "300"), decide(null, 1, new DoorAct.DoorsClosed("x".repeat(301))));
    }

    @Test
    void doorsAreMovedOnlyToWhereTheyAreNot() {
        SeededRandom.repeat(200, random -> {
            Doors doors = Doors.untouched(DAY);
            for (long number = 1; number < 20; number++) {
                boolean close = random.nextBoolean();
                Decision<Doors> decision =
                        decide(doors, number, close ? new DoorAct.DoorsClosed("why") : new DoorAct.DoorsOpened(""));
                if (close == doors.areOpen() && decision instanceof Decision.Accepted<Doors>(Doors moved)) {
                    assertEquals(!close, moved.areOpen());
                    assertTrue(moved.version() > doors.version());
                    doors = moved;
                } else {
                    assertEquals(
                            Decision.refuse(close ? DoorRefusal.DOORS_ALREADY_CLOSED : DoorRefusal.DOORS_ALREADY_OPEN), decision);
                }
            }
        });
    }
}
