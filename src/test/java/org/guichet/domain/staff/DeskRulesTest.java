package org.guichet.domain.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.staff.DeskAct.DeskStateChanged;
import org.guichet.inmemory.Operations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A desk's day: closed until it is opened, and each state kept with the one who brought it about. */
class DeskRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");

    private static Decision<DeskDay> decide(@Nullable DeskDay day, AggregateId about, String agent, int minute, DeskState state) {
        DeskStateChanged act = new DeskStateChanged(state);
        Operation operation = new Operation(
                Operations.id(minute + 1), "desk", minute + 1, Hash.NONE, "site", agent, about, 0, act,
                MORNING.plusSeconds(60L * minute), List.of(), "");
        return DeskRules.decide(day, operation, act);
    }

    private static DeskDay after(@Nullable DeskDay day, String agent, int minute, DeskState state) {
        if (decide(day, DeskDay.aggregateOf(DAY, 4), agent, minute, state) instanceof Decision.Accepted<DeskDay>(DeskDay next)) {
            return next;
        }
        throw new AssertionError(state + " was refused");
    }

    @Test
    void aDeskIsClosedUntilSomebodyOpensItAndKeepsEachStateWithItsAgent() {
        assertEquals(DeskState.CLOSED, DeskDay.untouched(DAY, 4).state());
        DeskDay day = after(after(after(null, "anna", 0, DeskState.OPEN), "anna", 90, DeskState.PAUSED), "ben", 120, DeskState.OPEN);
        assertEquals(
                List.of(
                        new DeskDay.Stay(DeskState.OPEN, "anna", MORNING),
                        new DeskDay.Stay(DeskState.PAUSED, "anna", MORNING.plusSeconds(5_400)),
                        new DeskDay.Stay(DeskState.OPEN, "ben", MORNING.plusSeconds(7_200))),
                day.stays());
        assertEquals(3, day.version());
        assertEquals(DeskDay.aggregateOf(DAY, 4), day.aggregate());
    }

    @Test
    void nothingChangesTwiceButAColleagueTakesOver() {
        DeskDay open = after(null, "anna", 0, DeskState.OPEN);
        Decision<DeskDay> unchanged = new Decision.Refused<>(DeskRefusal.DESK_STATE_UNCHANGED, "");
        assertEquals(unchanged, decide(open, open.aggregate(), "anna", 5, DeskState.OPEN));
        assertEquals(unchanged, decide(null, open.aggregate(), "anna", 5, DeskState.CLOSED));
        assertEquals("ben", after(open, "ben", 5, DeskState.OPEN).last().orElseThrow().agent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261124", "20261124-0", "20261124-04", "20261324-4", "x-4", "20261124-4-4", "20261124-9999999"})
    void aNameThatIsNoDeskOnADayIsRefused(String key) {
        AggregateId about = new AggregateId(AggregateId.Kind.DESK, key);
        assertEquals(Optional.empty(), DeskDay.untouched(about));
        assertEquals(new Decision.Refused<DeskDay>(DeskRefusal.DESK_OF_NO_DAY, ""), decide(null, about, "anna", 0, DeskState.OPEN));
    }

    @Test
    void atAMomentOfThePastADeskHasTheStateOfThen() {
        DeskDay day = after(after(after(null, "anna", 10, DeskState.OPEN), "anna", 90, DeskState.PAUSED), "ben", 120, DeskState.OPEN);
        assertEquals(DeskState.CLOSED, day.at(MORNING));
        assertEquals(DeskState.OPEN, day.at(MORNING.plusSeconds(600)));
        assertEquals(DeskState.PAUSED, day.at(MORNING.plusSeconds(7_199)));
        assertEquals(DeskState.OPEN, day.at(MORNING.plusSeconds(7_200)));
    }
}
