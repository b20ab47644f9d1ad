package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.TicketAct.Admitted;
import org.guichet.domain.queue.TicketAct.AdmittedWith;
import org.guichet.domain.queue.TicketAct.Called;
import org.guichet.domain.queue.TicketAct.CalledFor;
import org.guichet.domain.queue.TicketAct.MatterAdded;
import org.guichet.domain.queue.TicketAct.MatterServed;
import org.guichet.domain.queue.TicketAct.Missed;
import org.guichet.domain.queue.TicketAct.NeedsNoted;
import org.guichet.domain.queue.TicketAct.PutBack;
import org.guichet.domain.queue.TicketAct.Recalled;
import org.guichet.domain.queue.TicketAct.Served;
import org.guichet.domain.queue.TicketAct.TransferredToSkill;
import org.guichet.domain.queue.TicketAct.Undone;
import org.junit.jupiter.api.Test;

/** One ticket for several matters, sent on to a skill, with the kinds of priority need. */
class TicketMattersTest extends TicketTrial {

    private static final int DESK = 3;
    private static final int OTHER_DESK = 5;
    private static final Set<Procedure> PICKUPS = Set.of(Procedure.CARD_PICKUP);
    private static final Set<Procedure> RENEWALS = Set.of(Procedure.RENEWAL);
    private static final Instant NOW = SyntheticTickets.minute(30);
    private static final Admission ADMISSION = admission(false);

    TicketMattersTest() {
        super(ADMISSION, number -> NOW.plusSeconds(number));
    }

    private static Admission admission(boolean need) {
        return new Admission(
                SyntheticTickets.DAY, "A001", 1, Procedure.CARD_PICKUP, "RDV-1", SyntheticTickets.minute(20),
                SyntheticTickets.OPENING, null, need, false);
    }

    private Ticket pickupAndRenewal() {
        return after(null, new AdmittedWith(
                ADMISSION, OTHER_DESK, List.of(new Matter(Procedure.RENEWAL, "RDV-2", SyntheticTickets.minute(90))), Set.of()));
    }

    private Ticket undone(Ticket ticket) {
        return after(ticket, new Undone(Objects.requireNonNull(ticket.place().madeBy())));
    }

    @Test
    void aTicketSentToASkillGoesToAnyDeskThatHasItAndToNoOther() {
        Ticket called = after(null, new Admitted(ADMISSION, OTHER_DESK), new Called(DESK));
        Ticket sent = after(called, new TransferredToSkill(DESK, Procedure.RENEWAL));
        assertTrue(sent.status().waits());
        assertEquals(0, sent.place().putBacks());
        assertTrue(sent.mayGoTo(OTHER_DESK, RENEWALS));
        assertFalse(sent.mayGoTo(OTHER_DESK, PICKUPS), "though the person came for that");
        assertEquals(called.places(), undone(sent).places());
        assertTrue(after(sent, new PutBack(OTHER_DESK)).mayGoTo(OTHER_DESK, PICKUPS), "released");
        assertTrue(after(sent, new Called(OTHER_DESK)).place().onward().desk() == null);
    }

    @Test
    void aDeskIsOfferedTheTicketThatServesOneOfItsMattersThatIsLeft() {
        Ticket both = pickupAndRenewal();
        assertTrue(both.mayGoTo(DESK, PICKUPS));
        assertTrue(both.mayGoTo(DESK, RENEWALS));
        assertFalse(both.mayGoTo(DESK, Set.of(Procedure.ASYLUM)));
        Ticket renewed = after(both, new CalledFor(DESK, Procedure.RENEWAL), new MatterServed(DESK, Procedure.RENEWAL, null));
        assertTrue(renewed.mayGoTo(DESK, PICKUPS));
        assertFalse(renewed.mayGoTo(DESK, RENEWALS));
    }

    @Test
    void oneMatterServedThePersonWaitsForTheNextInTheirPlace() {
        Ticket called = after(pickupAndRenewal(), new CalledFor(DESK, Procedure.CARD_PICKUP));
        assertEquals(Procedure.CARD_PICKUP, called.inHand());
        Ticket waits = after(called, new MatterServed(DESK, Procedure.CARD_PICKUP, null));
        assertTrue(waits.status().waits());
        assertEquals(0, waits.place().putBacks());
        assertEquals(List.of(Procedure.RENEWAL), waits.left().stream().map(Matter::procedure).toList());
        assertEquals(called.places(), undone(waits).places());
        Ticket done = after(waits, new CalledFor(OTHER_DESK, Procedure.RENEWAL), new MatterServed(OTHER_DESK, Procedure.RENEWAL, null));
        assertEquals(TicketStatus.SERVED, done.status());
        assertEquals(List.of(), done.left());
    }

    @Test
    void theSameDeskGoesOnWithTheNextWithoutACall() {
        Ticket called = after(pickupAndRenewal(), new CalledFor(DESK, Procedure.RENEWAL), new Recalled(DESK));
        assertEquals(Procedure.RENEWAL, called.inHand(), "a second call is for the same");
        Ticket goesOn = after(called, new MatterServed(DESK, Procedure.RENEWAL, Procedure.CARD_PICKUP));
        assertTrue(goesOn.isCalledAt(DESK));
        assertEquals(Procedure.CARD_PICKUP, goesOn.inHand());
        assertEquals(2, goesOn.place().calls());
        assertEquals(called.places(), undone(goesOn).places());
        assertEquals(TicketStatus.SERVED, after(goesOn, new Served(DESK)).status());
    }

    @Test
    void onlyWhatIsLeftCanBeCalledForServedOrGoneOnWith() {
        Ticket both = pickupAndRenewal();
        refused(TicketRefusal.MATTER_NOT_LEFT, both, new CalledFor(DESK, Procedure.ASYLUM));
        Ticket called = after(both, new Called(DESK));
        refused(TicketRefusal.MATTER_NOT_LEFT, called, new MatterServed(DESK, Procedure.ASYLUM, null));
        refused(TicketRefusal.MATTER_NOT_LEFT, called, new MatterServed(DESK, Procedure.RENEWAL, Procedure.RENEWAL));
        refused(TicketRefusal.MATTER_NOT_LEFT, called, new MatterServed(DESK, Procedure.RENEWAL, Procedure.ASYLUM));
        refused(TicketRefusal.TICKET_NOT_AT_THIS_DESK, both, new MatterServed(DESK, Procedure.RENEWAL, null));
        refused(TicketRefusal.TICKET_IS_OVER, after(called, new Served(DESK)), new CalledFor(DESK, Procedure.RENEWAL));
    }

    @Test
    void aMatterIsAddedWhereverTheTicketStandsAndOnlyOnce() {
        Ticket called = after(null, new Admitted(ADMISSION, OTHER_DESK), new Called(DESK));
        Ticket more = after(called, new MatterAdded(OTHER_DESK, Matter.of(Procedure.ASYLUM)));
        assertTrue(more.isCalledAt(DESK));
        assertEquals(called.place().since(), more.place().since(), "the service goes on");
        assertTrue(more.place().actAt().isAfter(more.place().since()));
        assertTrue(more.place().isMadeAt(OTHER_DESK));
        assertEquals(called.places(), undone(more).places());
        refused(TicketRefusal.MATTER_ALREADY_ON_TICKET, more, new MatterAdded(DESK, Matter.of(Procedure.ASYLUM)));
        refused(TicketRefusal.MATTER_ALREADY_ON_TICKET, more, new MatterAdded(DESK, Matter.of(Procedure.CARD_PICKUP)));
        assertTrue(after(called, new Missed(DESK), new MatterAdded(DESK, Matter.of(Procedure.ASYLUM))).isLeft(Procedure.ASYLUM));
        refused(TicketRefusal.TICKET_IS_OVER, after(called, new Served(DESK)), new MatterAdded(DESK, Matter.of(Procedure.ASYLUM)));
        refused(TicketRefusal.MATTER_INCONSISTENT, called,
                new MatterAdded(DESK, new Matter(Procedure.ASYLUM, null, SyntheticTickets.minute(9_999))));
        refused(TicketRefusal.MATTER_INCONSISTENT, called,
                new MatterAdded(DESK, new Matter(Procedure.ASYLUM, "R".repeat(33), null)));
    }

    @Test
    void anAdmissionNamesEachMatterOnceAndNoNeedThatItDenies() {
        refused(TicketRefusal.MATTER_ALREADY_ON_TICKET, null,
                new AdmittedWith(ADMISSION, DESK, List.of(Matter.of(Procedure.CARD_PICKUP)), Set.of()));
        refused(TicketRefusal.MATTER_INCONSISTENT, null, new AdmittedWith(
                ADMISSION, DESK, List.of(new Matter(Procedure.RENEWAL, null, SyntheticTickets.minute(9_999))), Set.of()));
        refused(TicketRefusal.ADMISSION_INCONSISTENT, null,
                new AdmittedWith(ADMISSION, DESK, List.of(), Set.of(PriorityNeed.INFANT)));
        Ticket ticket = after(null, new AdmittedWith(admission(true), DESK, List.of(), Set.of(PriorityNeed.INFANT)));
        assertEquals(Set.of(PriorityNeed.INFANT), ticket.needs());
    }

    @Test
    void kindsOfNeedAreNotedChangedAndTakenBackAndThePolicyGivesItsMinutesOnce() {
        PriorityPolicy policy = PriorityPolicy.recommended();
        Ticket plain = after(null, new Admitted(ADMISSION, OTHER_DESK));
        Ticket noted = after(plain, new NeedsNoted(DESK, Set.of(PriorityNeed.FRAILTY, PriorityNeed.INFANT)));
        assertTrue(noted.hasPriorityNeed());
        assertEquals(plain.place().since(), noted.place().since());
        assertEquals(
                policy.minutesFor(HeadStart.PRIORITY_NEED),
                policy.virtualArrival(noted).totalMinutes() - policy.virtualArrival(plain).totalMinutes());
        assertEquals(plain.places(), undone(noted).places());
        assertTrue(noted.standsWhereAdmitted(), "nobody has called it yet");
        Ticket asAdmitted = after(null, new Admitted(admission(true), OTHER_DESK));
        assertTrue(asAdmitted.hasPriorityNeed());
        assertEquals(Set.of(), asAdmitted.needs());
        assertFalse(after(asAdmitted, new NeedsNoted(DESK, Set.of())).hasPriorityNeed());
        refused(TicketRefusal.TICKET_IS_OVER, after(plain, new Called(DESK), new Served(DESK)), new NeedsNoted(DESK, Set.of()));
    }

    /** The renewal's slot is later and has no head start; done with the pickup, that is what counts. */
    @Test
    void theMatterThatPutsTheTicketFirstGivesItsPlaceAsLongAsItIsLeft() {
        PriorityPolicy policy = PriorityPolicy.recommended();
        Ticket both = pickupAndRenewal();
        assertEquals(SyntheticTickets.minute(20), policy.virtualArrival(both).counted());
        assertEquals(HeadStart.CARD_PICKUP, policy.virtualArrival(both).leads().getFirst().circumstance());
        Ticket renewal = after(both, new CalledFor(DESK, Procedure.CARD_PICKUP), new MatterServed(DESK, Procedure.CARD_PICKUP, null));
        assertEquals(SyntheticTickets.minute(90), policy.virtualArrival(renewal).counted());
        assertEquals(List.of(), policy.virtualArrival(renewal).leads());
    }

    @Test
    void anAdmissionWithdrawnAfterANoteIsStillWithdrawn() {
        Ticket noted = after(pickupAndRenewal(), new NeedsNoted(DESK, Set.of(PriorityNeed.PREGNANCY)));
        assertEquals(TicketStatus.WITHDRAWN, after(noted, new TicketAct.AdmissionWithdrawn(DESK)).status());
        assertNull(after(noted, new TicketAct.AdmissionWithdrawn(DESK)).place().errand().notedAt());
    }
}
