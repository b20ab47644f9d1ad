package org.guichet.workflow.staff;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.OTHER_DESK;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.forecast.TimeBand;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskRefusal;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.Test;

/** Desks that are open, on pause or closed: who may call, and whom the forecast counts. */
class ChangeDeskStateTest {

    private final DeskFixture desk = new DeskFixture();

    private DeskDay day(int number) {
        return desk.site.desks().on(Synthetic.DAY, number);
    }

    private DeskSession signIn() {
        return done(desk.acts.signIn().run("agent", SiteData.PASSWORD.toCharArray(), DESK.number()));
    }

    private static Instant call(Map<TicketId, TimeBand> calls, TicketId ticket) {
        return Optional.ofNullable(calls.get(ticket)).orElseThrow().median();
    }

    private Ticket admitted(long person) {
        return done(desk.acts.queue().admit().run(desk.agent, person, false));
    }

    @Test
    void aDeskOnPauseOrClosedCallsNobodyButFinishesWhomItHas() {
        Ticket first = admitted(LEILA.id());
        Ticket second = admitted(NOA.id());
        done(desk.acts.queue().call().run(desk.agent));
        assertEquals(DeskState.PAUSED, done(desk.acts.deskState().run(desk.agent, DeskState.PAUSED)).state());
        assertEquals(TicketStatus.SERVED, done(desk.acts.queue().move().finish(desk.agent, first.id())).status());
        refused(DeskRefusal.DESK_ON_PAUSE, "3", desk.acts.queue().call().run(desk.agent));
        refused(DeskRefusal.DESK_ON_PAUSE, "3", desk.acts.queue().call().run(desk.agent, second.id()));
        done(desk.acts.deskState().run(desk.agent, DeskState.CLOSED));
        refused(DeskRefusal.DESK_CLOSED, "3", desk.acts.queue().call().run(desk.agent));
        refused(DeskRefusal.DESK_STATE_UNCHANGED, desk.acts.deskState().run(desk.agent, DeskState.CLOSED));
        done(desk.acts.deskState().run(desk.agent, DeskState.OPEN));
        assertEquals(second.id(), done(desk.acts.queue().call().run(desk.agent)).id());
    }

    @Test
    void signingOutClosesTheDeskUnlessItIsOnPauseAndSigningInOpensIt() {
        DeskSession session = signIn();
        done(desk.acts.signOut().run(session));
        assertEquals(DeskState.CLOSED, day(DESK.number()).state());
        session = signIn();
        assertEquals(DeskState.OPEN, day(DESK.number()).state());
        done(desk.acts.deskState().run(session, DeskState.PAUSED));
        done(desk.acts.signOut().run(session));
        assertEquals(DeskState.PAUSED, day(DESK.number()).state());
        signIn();
        assertEquals(DeskState.OPEN, day(DESK.number()).state());
    }

    @Test
    void signingInAgainAtOnesOwnOpenDeskChangesNothing() {
        long before = day(DESK.number()).version();
        signIn();
        assertEquals(before, day(DESK.number()).version());
    }

    @Test
    void theForecastCountsOpenDesksOnly() {
        TicketId first = admitted(LEILA.id()).id();
        TicketId second = admitted(NOA.id()).id();
        Map<TicketId, TimeBand> two = done(desk.acts.callTimes().run(desk.agent));
        assertEquals(call(two, first), call(two, second), "a desk for each");
        done(desk.acts.deskState().run(desk.colleague, DeskState.PAUSED));
        Map<TicketId, TimeBand> one = done(desk.acts.callTimes().run(desk.agent));
        assertTrue(call(one, second).isAfter(call(one, first)), "one after the other");
        done(desk.acts.deskState().run(desk.agent, DeskState.CLOSED));
        assertEquals(Map.of(), done(desk.acts.callTimes().run(desk.agent)), "nobody calls");
    }

    @Test
    void aDeskOnPauseStillFinishesWhomItHasInTheForecast() {
        admitted(LEILA.id());
        done(desk.acts.queue().call().run(desk.colleague));
        done(desk.acts.deskState().run(desk.colleague, DeskState.PAUSED));
        done(desk.acts.deskState().run(desk.agent, DeskState.CLOSED));
        var advice = done(desk.acts.steering().preview().closing(
                desk.site.session(Role.SUPERVISOR, Synthetic.desk(9)),
                desk.clock.instant().plus(Duration.ofHours(6))));
        assertTrue(advice.ifClosedNow().median().isAfter(desk.clock.instant()));
        assertEquals(OTHER_DESK.number(), day(OTHER_DESK.number()).desk());
    }
}
