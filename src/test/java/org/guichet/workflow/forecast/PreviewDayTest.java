package org.guichet.workflow.forecast;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.forecast.ClosingAdvice;
import org.guichet.domain.forecast.PolicyComparison;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.HeadStart;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Operations;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.Test;

/** What a supervisor sees of the rest of the day, from the desk's own books. */
class PreviewDayTest {

    private static final Instant CLOSING = Synthetic.DAY.atTime(LocalTime.of(16, 0)).toInstant(ZoneOffset.ofHours(1));

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);

    private PreviewDay preview() {
        return desk.acts.steering().preview();
    }

    private TicketId admitted(long person) {
        return done(desk.acts.queue().admit().run(desk.agent, person, false)).id();
    }

    @Test
    void theComparisonKnowsWhoWaitsAndWhoGains() {
        admitted(LEILA.id());
        admitted(AMADOU.id());
        TicketId noas = admitted(NOA.id());
        done(desk.acts.queue().call().run(desk.colleague));
        PolicyComparison comparison = done(preview().compare(
                supervisor, desk.site.steering().policy().current().with(HeadStart.RENEWAL, 120), CLOSING));
        assertEquals(2, comparison.today().calls().size(), "one is at a desk");
        assertTrue(comparison.today().calls().containsKey(noas));
        assertEquals(0, comparison.today().unserved());
    }

    @Test
    void expectedPeopleAreInTheForecastUntilTheyCome() {
        ClosingAdvice before = done(preview().closing(supervisor, CLOSING));
        assertFalse(before.lastLeaves().median().isBefore(desk.clock.instant().plus(Duration.ofMinutes(20))));
        assertTrue(before.ifClosedNow().high90().equals(desk.clock.instant()), "nobody is in the room");
    }

    @Test
    void theSitesOwnPastSaysHowLongItTakes() {
        for (int day = 1; day <= 10; day++) {
            for (int i = 0; i < 5; i++) {
                desk.site.add(served(day, i, Duration.ofMinutes(42)));
            }
        }
        TicketId noas = admitted(NOA.id());
        done(desk.acts.queue().call().run(desk.agent, noas));
        ClosingAdvice advice = done(preview().closing(supervisor, CLOSING));
        Instant about = desk.clock.instant().plus(Duration.ofMinutes(42));
        assertEquals(Set.of(true), Set.of(
                Duration.between(about, advice.ifClosedNow().median()).abs().compareTo(Duration.ofMinutes(1)) < 0));
    }

    private static Ticket served(int daysAgo, int number, Duration took) {
        Instant at = Synthetic.DAY.minusDays(daysAgo).atTime(9, 0).toInstant(ZoneOffset.ofHours(1));
        Admission admission = new Admission(
                Synthetic.DAY.minusDays(daysAgo), "A00" + number, 1, Procedure.RENEWAL, null, null, at, null, false, false);
        return new Ticket(admission, 3, List.of(
                TicketPlace.ofBaseData(at),
                new TicketPlace(Operations.id(1), 3, TicketStatus.CALLED, 3, at, 1, 0, null),
                new TicketPlace(Operations.id(2), 3, TicketStatus.SERVED, 3, at.plus(took), 1, 0, null)));
    }
}
