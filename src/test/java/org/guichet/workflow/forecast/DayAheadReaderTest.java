package org.guichet.workflow.forecast;

import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.forecast.ExpectedVisit;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a forecast expects. */
class DayAheadReaderTest {

    private final DeskFixture desk = new DeskFixture();

    @BeforeEach
    void leilaHasTwoSlots() {
        desk.site.add(Synthetic.appointment(LEILA, Procedure.BIOMETRICS, LocalTime.of(9, 40)));
    }

    private List<ExpectedVisit> expected() {
        return desk.site.ahead().read(desk.clock.instant().plus(Duration.ofHours(6))).expected();
    }

    @Test
    void whoHasTwoSlotsComesOnceAtTheFirstForBoth() {
        List<ExpectedVisit> visits = expected();
        assertEquals(3, visits.size());
        ExpectedVisit leila = visits.stream().filter(each -> !each.further().isEmpty()).findFirst().orElseThrow();
        assertEquals(Procedure.BIOMETRICS, leila.procedure());
        assertEquals(List.of(Procedure.CARD_PICKUP), leila.further());
        assertEquals(Synthetic.DAY.atTime(9, 40).atZone(desk.clock.getZone()).toInstant(), leila.slot());
    }

    @Test
    void whoIsInIsExpectedNoMoreEvenForASlotThatIsNotOnTheTicketYet() {
        done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        desk.site.add(Synthetic.appointment(LEILA, Procedure.RENEWAL, LocalTime.of(14, 0)));
        assertEquals(2, expected().size());
    }
}
