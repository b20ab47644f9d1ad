package org.guichet.workflow.queue;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.AMADOUS_CARD;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.OTHER_DESK;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.PickupSteps;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.Test;

class UndoQueueActTest {

    private final DeskFixture desk = new DeskFixture();

    private Ticket admitted(Applicant person) {
        Ticket ticket = done(desk.acts.queue().admit().run(desk.agent, person.id(), false));
        desk.clock.passMinutes(1);
        return ticket;
    }

    private Ticket called(DeskSession session, Ticket ticket) {
        Ticket called = done(desk.acts.queue().call().run(session, ticket.id()));
        desk.clock.passMinutes(1);
        return called;
    }

    private Ticket held(DeskSession session, Ticket ticket) {
        Ticket held = done(desk.acts.queue().move().hold(session, ticket.id(), HoldReason.BUYS_A_STAMP, null));
        desk.clock.passMinutes(1);
        return held;
    }

    private Result<Ticket> undo(DeskSession session) {
        return desk.acts.queue().undo().run(session);
    }

    @Test
    void everyMoveOfTheDeskIsTakenBackToTheExactPlace() {
        MoveTicket move = desk.acts.queue().move();
        Ticket called = called(desk.agent, admitted(LEILA));
        TicketPlace place = called.place();
        done(move.recall(desk.agent, called.id()));
        assertEquals(place, done(undo(desk.agent)).place());
        done(move.hold(desk.agent, called.id(), HoldReason.TEMPORARY_ABSENCE, null));
        assertEquals(place, done(undo(desk.agent)).place());
        done(move.markMissed(desk.agent, called.id()));
        assertEquals(place, done(undo(desk.agent)).place());
        done(move.putBack(desk.agent, called.id()));
        assertEquals(place, done(undo(desk.agent)).place());
        done(move.finish(desk.agent, called.id()));
        assertEquals(place, done(undo(desk.agent)).place());
    }

    @Test
    void theLatestActOfTheDeskIsTakenBackFirst() {
        Ticket admittedFirst = admitted(LEILA);
        Ticket admittedSecond = admitted(AMADOU);
        Ticket first = held(desk.agent, called(desk.agent, admittedFirst));
        Ticket second = called(desk.agent, admittedSecond);
        assertEquals(second.id(), done(undo(desk.agent)).id());
        assertEquals(first.id(), done(undo(desk.agent)).id());
    }

    @Test
    void withNothingDoneThereIsNothingToUndo() {
        refused(TicketRefusal.NOTHING_TO_UNDO, undo(desk.agent));
    }

    @Test
    void anAdmissionIsTakenBackWhileNobodyHasCalledTheTicket() {
        Ticket ticket = admitted(LEILA);
        assertEquals(TicketStatus.WITHDRAWN, done(undo(desk.agent)).status());
        assertTrue(done(desk.acts.queue().read().run(desk.agent)).waiting().rows().isEmpty());
        assertEquals(
                new TicketAct.AdmissionWithdrawn(DESK.number()), desk.site.trail().ofApplicant(LEILA.id(), 1).getFirst().act());
        refused(TicketRefusal.NOTHING_TO_UNDO, undo(desk.agent));
        Ticket again = admitted(LEILA);
        assertNotEquals(ticket.id(), again.id(), "a number that was called out is not given twice");
        assertEquals(TicketStatus.WAITING, again.status());
    }

    @Test
    void anAdmissionIsTakenBackByTheDeskThatLetIn() {
        admitted(LEILA);
        refused(TicketRefusal.NOTHING_TO_UNDO, undo(desk.colleague));
    }

    @Test
    void theReceptionTakesBackWhatItMayDoAndNoCall() {
        DeskSession reception = desk.site.session(Role.RECEPTION, DESK);
        Ticket called = called(desk.agent, admitted(LEILA));
        refused(TicketRefusal.NOTHING_TO_UNDO, undo(reception));
        Ticket admitted = done(desk.acts.queue().admit().run(reception, AMADOU.id(), false));
        assertEquals(admitted.id(), done(undo(reception)).id());
        assertEquals(Optional.of(called), desk.site.queue().find(called.id()));
    }

    @Test
    void theReceptionTakesBackThatSomebodyWasLetInAgain() {
        DeskSession reception = desk.site.session(Role.RECEPTION, OTHER_DESK);
        Ticket missed = done(desk.acts.queue().move().markMissed(desk.agent, called(desk.agent, admitted(LEILA)).id()));
        desk.clock.passMinutes(1);
        done(desk.acts.queue().admit().run(reception, LEILA.id(), false));
        assertEquals(missed.place(), done(undo(reception)).place());
    }

    @Test
    void aRoleThatNeitherLetsInNorCallsUndoesNothing() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
            refused(StaffRefusal.NOT_ALLOWED, undo(desk.site.session(role, DESK)));
        }
    }

    @Test
    void aDeskDoesNotTakeBackWhatAnotherDeskDid() {
        called(desk.agent, admitted(LEILA));
        refused(TicketRefusal.NOTHING_TO_UNDO, undo(desk.colleague));
    }

    /** The person on hold stands at the other desk by now; undo must not call them away from there. */
    @Test
    void whoeverWasCalledFromHoldByAnotherDeskStaysThere() {
        Ticket held = held(desk.agent, called(desk.agent, admitted(LEILA)));
        Ticket elsewhere = called(desk.colleague, held);
        refused(TicketRefusal.NOTHING_TO_UNDO, undo(desk.agent));
        assertTrue(desk.site.queue().find(elsewhere.id()).orElseThrow().isAt(OTHER_DESK.number()));
        assertEquals(held.place(), done(undo(desk.colleague)).place());
    }

    /** Anybody may put back a ticket on hold, since its person may turn up anywhere: the undo is theirs. */
    @Test
    void whoPutsATicketOnHoldBackCanTakeThatBack() {
        Ticket held = held(desk.agent, called(desk.agent, admitted(LEILA)));
        done(desk.acts.queue().move().putBack(desk.colleague, held.id()));
        desk.clock.passMinutes(1);
        assertEquals(held.place(), done(undo(desk.colleague)).place());
    }

    @Test
    void theDeskThatHeldATicketDoesNotUndoThatAnotherPutItBack() {
        Ticket held = held(desk.agent, called(desk.agent, admitted(LEILA)));
        Ticket putBack = done(desk.acts.queue().move().putBack(desk.colleague, held.id()));
        desk.clock.passMinutes(1);
        refused(TicketRefusal.NOTHING_TO_UNDO, undo(desk.agent));
        assertEquals(Optional.of(putBack), desk.site.queue().find(held.id()));
    }

    @Test
    void aHandedOverCardIsNotCalledBack() {
        Ticket called = called(desk.agent, admitted(AMADOU));
        PickupSteps.handOverFirstCard(desk.acts, desk.agent, AMADOU);
        desk.clock.passMinutes(1);
        refused(TicketRefusal.UNDO_AFTER_HAND_OVER, called.admission().number(), undo(desk.agent));
        assertTrue(desk.site.stock().find(AMADOUS_CARD).orElseThrow().isHandedOver());
    }

    @Test
    void aTicketFinishedWithoutAHandOverIsOpenedAgain() {
        Ticket called = called(desk.agent, admitted(AMADOU));
        done(desk.acts.queue().move().finish(desk.agent, called.id()));
        assertTrue(done(undo(desk.agent)).isAt(DESK.number()));
    }
}
