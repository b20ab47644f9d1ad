package org.guichet.workflow.queue;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.OTHER_DESK;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.PickupSteps;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.Test;

/** A person with several matters keeps one ticket until all of them are done. */
class SeveralMattersTest {

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession pickups = at(11, Procedure.CARD_PICKUP);
    private final DeskSession biometrics = at(12, Procedure.BIOMETRICS, Procedure.ASYLUM);

    private DeskSession at(int number, Procedure... skills) {
        return desk.site.session(Role.AGENT, new ServiceDesk(number, EnumSet.copyOf(List.of(skills))));
    }

    private QueueActs queue() {
        return desk.acts.queue();
    }

    private Ticket admitted() {
        desk.site.add(Synthetic.appointment(AMADOU, Procedure.BIOMETRICS, LocalTime.of(11, 0)));
        return done(queue().admit().run(desk.agent, AMADOU.id(), false));
    }

    private Ticket now(TicketId id) {
        return desk.site.queue().find(id).orElseThrow();
    }

    @Test
    void eachDeskTakesUpWhatItServesAndTheTicketWaitsInBetween() {
        Ticket ticket = admitted();
        refused(TicketRefusal.NOBODY_WAITING, queue().call().run(at(13, Procedure.RENEWAL)));
        Ticket called = done(queue().call().run(biometrics));
        assertEquals(ticket.id(), called.id());
        assertEquals(Procedure.BIOMETRICS, called.inHand());
        Ticket waits = done(queue().move().finish(biometrics, ticket.id()));
        assertTrue(waits.status().waits());
        refused(TicketRefusal.NOBODY_WAITING, queue().call().run(biometrics));
        done(queue().call().run(pickups));
        assertEquals(TicketStatus.SERVED, done(queue().move().finish(pickups, ticket.id())).status());
    }

    @Test
    void aDeskThatServesTheNextGoesOnAtOnceAndUndoComesBackStepByStep() {
        Ticket ticket = admitted();
        done(queue().call().run(desk.agent));
        desk.clock.passMinutes(5);
        Ticket goesOn = done(queue().move().finish(desk.agent, ticket.id()));
        assertTrue(goesOn.isCalledAt(DESK.number()));
        assertEquals(Procedure.BIOMETRICS, goesOn.inHand());
        assertEquals(Procedure.CARD_PICKUP, done(queue().undo().run(desk.agent)).inHand());
        assertTrue(done(queue().undo().run(desk.agent)).status().waits());
    }

    @Test
    void aMatterHeardOfAtTheDeskBringsTodaysSlotWithIt() {
        Ticket ticket = done(queue().admit().run(desk.agent, AMADOU.id(), false));
        desk.site.add(Synthetic.appointment(AMADOU, Procedure.BIOMETRICS, LocalTime.of(11, 0)));
        done(queue().call().run(desk.agent));
        Ticket more = done(queue().note().addMatter(desk.agent, ticket.id(), Procedure.BIOMETRICS));
        assertEquals(
                Synthetic.appointment(AMADOU, Procedure.BIOMETRICS, LocalTime.of(11, 0)).number(),
                more.matters().getLast().appointmentNumber());
        Ticket third = done(queue().note().addMatter(desk.agent, ticket.id(), Procedure.ASYLUM));
        assertEquals(Matter.of(Procedure.ASYLUM), third.matters().getLast());
        assertEquals(2, done(queue().undo().run(desk.agent)).matters().size());
        refused(TicketRefusal.TICKET_UNKNOWN, queue().note().addMatter(desk.agent, new TicketId("none"), Procedure.ASYLUM));
    }

    @Test
    void theCardHandedOverFinishesThePickupAndNotTheRest() {
        Ticket ticket = admitted();
        done(queue().call().run(desk.agent));
        PickupSteps.handOverFirstCard(desk.acts, desk.agent, AMADOU);
        Ticket after = now(ticket.id());
        assertTrue(after.isCalledAt(DESK.number()));
        assertEquals(Procedure.BIOMETRICS, after.inHand());
        refused(TicketRefusal.UNDO_AFTER_HAND_OVER, queue().undo().run(desk.agent));
        assertEquals(TicketStatus.SERVED, done(queue().move().finish(desk.agent, ticket.id())).status());
    }

    @Test
    void aTicketSentToASkillIsCalledByADeskThatHasItOnly() {
        Ticket ticket = done(queue().admit().run(desk.agent, AMADOU.id(), false));
        done(queue().call().run(desk.agent));
        done(queue().move().transfer(desk.agent, ticket.id(), Procedure.ASYLUM));
        refused(TicketRefusal.NOBODY_WAITING, queue().call().run(pickups));
        assertEquals(ticket.id(), done(queue().call().run(biometrics)).id());
        done(queue().move().putBack(biometrics, ticket.id()));
        assertEquals(ticket.id(), done(queue().call().run(pickups)).id(), "put back, it is for what the person came for");
    }

    @Test
    void whatTheDoorNotesOnATicketInHandIsNotTheDesksToTakeBack() {
        Ticket ticket = done(queue().admit().run(desk.agent, AMADOU.id(), false));
        done(queue().call().run(desk.agent));
        DeskSession door = desk.site.session(Role.RECEPTION, OTHER_DESK);
        assertEquals(Set.of(PriorityNeed.INFANT), done(queue().note().needs(door, ticket.id(), Set.of(PriorityNeed.INFANT))).needs());
        refused(TicketRefusal.UNDO_TOO_LATE, queue().undo().run(desk.agent));
        assertFalse(done(queue().undo().run(door)).hasPriorityNeed());
        assertTrue(done(queue().undo().run(desk.agent)).status().waits());
    }

    @Test
    void atTheDoorANoteIsTakenBackBeforeTheAdmission() {
        DeskSession door = desk.site.session(Role.RECEPTION, OTHER_DESK);
        Ticket ticket = done(desk.acts.door().admit().person(door, LEILA.id(), Set.of(PriorityNeed.PRIORITY_CARD)));
        assertEquals(Set.of(PriorityNeed.PRIORITY_CARD), ticket.needs());
        done(queue().note().addMatter(door, ticket.id(), Procedure.RENEWAL));
        assertEquals(1, done(desk.acts.door().withdraw().run(door, ticket.id())).matters().size());
        assertEquals(TicketStatus.WITHDRAWN, done(desk.acts.door().withdraw().run(door, ticket.id())).status());
    }
}
