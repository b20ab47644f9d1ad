package org.guichet.workflow.forecast;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.rebooking.Agenda;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.Test;

/** What waits for the supervisor to decide, and what settles it. */
class OpenDecisionsTest {

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);

    private List<OpenDecision> open() {
        return done(desk.acts.steering().board().run(supervisor)).decisions();
    }

    private Ticket admitted(long person) {
        return done(desk.acts.queue().admit().run(desk.agent, person, false));
    }

    @Test
    void onAQuietMorningNothingIsToBeDecided() {
        admitted(LEILA.id());
        assertEquals(List.of(), open());
    }

    @Test
    void whoShouldBeBackIsNamedFromThatMomentOnUntilTheyArePutBack() {
        admitted(LEILA.id());
        Ticket called = done(desk.acts.queue().call().run(desk.agent));
        Instant back = desk.clock.instant().plus(Duration.ofMinutes(10));
        done(desk.acts.queue().move().hold(desk.agent, called.id(), HoldReason.BUYS_A_STAMP, back));
        desk.clock.passMinutes(9);
        assertEquals(List.of(), open());
        desk.clock.passMinutes(1);
        assertEquals(
                List.of(new OpenDecision.HoldOver(desk.site.queue().find(called.id()).orElseThrow(), back)), open());
        done(desk.acts.queue().move().putBack(supervisor, called.id()));
        assertEquals(List.of(), open());
    }

    @Test
    void whoWaitsLongerThanThePolicysBoundIsNamed() {
        Ticket ticket = admitted(NOA.id());
        Duration bound = desk.site.steering().policy().current().longestOvertaking();
        desk.clock.pass(bound);
        assertEquals(List.of(), open());
        desk.clock.passMinutes(1);
        OpenDecision.LongWait wait = assertInstanceOf(OpenDecision.LongWait.class, open().getFirst());
        assertEquals(ticket.id(), wait.row().ticket().id());
        assertEquals(bound.plusMinutes(1), wait.waited());
    }

    @Test
    void afterClosingTimeTheDoorsComeFirstThenWhoseRightEnds() {
        desk.site.add(Synthetic.application(AMADOU, PermitType.STUDENT, Synthetic.DAY.plusDays(2)));
        admitted(AMADOU.id());
        desk.clock.pass(Duration.ofHours(7).plusMinutes(1));
        List<OpenDecision> open = open();
        assertNull(assertInstanceOf(OpenDecision.CloseDoors.class, open.getFirst()).by());
        assertEquals(Synthetic.DAY.plusDays(2), assertInstanceOf(OpenDecision.DeadlineAtRisk.class, open.get(1)).deadline());
        assertEquals(2, open.size(), "one decision about one person");
    }

    @Test
    void behindClosedDoorsTheUnluckyAreOneDecisionUntilTheyHaveADate() {
        desk.site.setAgenda(Agenda.read("WED 09:00-14:00/60 CARD_PICKUP=2 RENEWAL=1").orElseThrow());
        admitted(LEILA.id());
        done(desk.acts.door().move().close(supervisor, "full"));
        OpenDecision.ToRedate unlucky = assertInstanceOf(OpenDecision.ToRedate.class, open().getFirst());
        List<String> numbers = unlucky.unlucky().stream().map(Appointment::number).toList();
        assertEquals(2, numbers.size());
        var rebooking = desk.acts.door().rebooking();
        done(rebooking.rebook().run(supervisor, done(rebooking.plan().plan(supervisor, numbers)), "doors closed"));
        assertEquals(List.of(), open());
    }
}
