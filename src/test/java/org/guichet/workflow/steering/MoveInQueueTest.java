package org.guichet.workflow.steering;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guichet.domain.queue.MoveRefusal;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor moves one person, for a while. */
class MoveInQueueTest {

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);
    private final MoveInQueue move = desk.acts.steering().move();
    private final Instant inAnHour = desk.clock.instant().plus(Duration.ofHours(1));
    private TicketId noas = TicketId.of(Synthetic.DAY, "none");

    @BeforeEach
    void admit() {
        done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        done(desk.acts.queue().admit().run(desk.agent, AMADOU.id(), false));
        noas = done(desk.acts.queue().admit().run(desk.agent, NOA.id(), false)).id();
    }

    private List<Long> order() {
        return done(desk.acts.queue().read().run(desk.agent)).waiting().rows().stream()
                .map(WaitingTicket::ticket)
                .map(ticket -> ticket.admission().applicantId())
                .toList();
    }

    @Test
    void whoIsPinnedStandsInRowOneAndIsWhomNextCalls() {
        assertEquals(List.of(LEILA.id(), AMADOU.id(), NOA.id()), order());
        done(move.pinNext(supervisor, noas, "faints in the queue", inAnHour));
        assertEquals(List.of(NOA.id(), LEILA.id(), AMADOU.id()), order());
        assertEquals(noas, done(desk.acts.queue().call().run(desk.colleague)).id());
    }

    @Test
    void minutesMoveAsFarAsTheyReachAndUndoTakesThemBack() {
        done(move.give(supervisor, noas, 29, "an infant", inAnHour));
        assertEquals(List.of(LEILA.id(), AMADOU.id(), NOA.id()), order());
        done(move.give(supervisor, noas, 31, "an infant and twins", inAnHour));
        assertEquals(List.of(NOA.id(), LEILA.id(), AMADOU.id()), order());
        done(move.undo(supervisor, noas));
        assertEquals(List.of(LEILA.id(), AMADOU.id(), NOA.id()), order());
    }

    @Test
    void aMoveEndsByItself() {
        done(move.pinNext(supervisor, noas, "faints in the queue", inAnHour));
        desk.clock.pass(Duration.ofHours(1));
        assertEquals(List.of(LEILA.id(), AMADOU.id(), NOA.id()), order());
    }

    @Test
    void onlyWhoWaitsIsMoved() {
        refused(TicketRefusal.TICKET_UNKNOWN, move.give(supervisor, TicketId.of(Synthetic.DAY, "Z999"), 5, "x", inAnHour));
        TicketId called = done(desk.acts.queue().call().run(desk.colleague)).id();
        refused(MoveRefusal.MOVE_NOT_WAITING, move.pinNext(supervisor, called, "x", inAnHour));
        refused(MoveRefusal.NO_MOVE_TO_UNDO, move.undo(supervisor, called));
    }

    @Test
    void theTrailNamesThePersonWhoWasMoved() {
        done(move.pinNext(supervisor, noas, "faints in the queue", inAnHour));
        assertEquals(NOA.id(), desk.site.trail().latest(1).getFirst().applicantId());
    }
}
