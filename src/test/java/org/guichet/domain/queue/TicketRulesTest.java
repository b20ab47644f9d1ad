package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.queue.TicketAct.AdmissionWithdrawn;
import org.guichet.domain.queue.TicketAct.Admitted;
import org.guichet.domain.queue.TicketAct.Called;
import org.guichet.domain.queue.TicketAct.Held;
import org.guichet.domain.queue.TicketAct.Missed;
import org.guichet.domain.queue.TicketAct.PutBack;
import org.guichet.domain.queue.TicketAct.Recalled;
import org.guichet.domain.queue.TicketAct.Served;
import org.guichet.domain.queue.TicketAct.Transferred;
import org.guichet.domain.queue.TicketAct.Undone;
import org.guichet.inmemory.Operations;
import org.junit.jupiter.api.Test;

/** What each act does to a ticket, and each reason why it can't be done. */
class TicketRulesTest extends TicketTrial {

    private static final int DESK = 3;
    private static final int OTHER_DESK = 5;
    private static final Admission ADMISSION = new Admission(
            SyntheticTickets.DAY, "A001", 1, Procedure.CARD_PICKUP, null, null, SyntheticTickets.OPENING, null, false, false);
    private static final Instant NOW = SyntheticTickets.minute(30);

    TicketRulesTest() {
        super(ADMISSION, _ -> NOW);
    }

    private Ticket waiting() {
        return after(null, new Admitted(ADMISSION, OTHER_DESK));
    }

    private Ticket called() {
        return after(waiting(), new Called(DESK));
    }

    @Test
    void anAdmittedTicketWaitsSinceItsAdmission() {
        Ticket ticket = waiting();
        assertEquals(TicketStatus.WAITING, ticket.status());
        assertEquals(ADMISSION.admittedAt(), ticket.place().since());
        assertEquals(1, ticket.version());
    }

    @Test
    void aNumberIsGivenOnce() {
        refused(TicketRefusal.TICKET_NUMBER_TAKEN, waiting(), new Admitted(ADMISSION, OTHER_DESK));
    }

    @Test
    void nothingCanBeDoneWithATicketThatDoesNotExist() {
        refused(TicketRefusal.TICKET_UNKNOWN, null, new Called(DESK));
        refused(TicketRefusal.TICKET_UNKNOWN, null, new Undone(Operations.id(1)));
    }

    @Test
    void aCallBringsTheTicketToTheDesk() {
        Ticket ticket = called();
        assertEquals(TicketStatus.CALLED, ticket.status());
        assertEquals(DESK, ticket.place().desk());
        assertEquals(1, ticket.place().calls());
    }

    @Test
    void theFirstDeskThatCallsWins() {
        refused(TicketRefusal.TICKET_CALLED_ELSEWHERE, "3", called(), new Called(OTHER_DESK));
    }

    @Test
    void onlyACallCountsAsOneAndEveryPlaceBeginsWithItsAct() {
        Ticket called = called();
        for (TicketAct act : new TicketAct[] {
            new Held(DESK, HoldReason.BUYS_A_STAMP, null), new Missed(DESK), new Served(DESK), new PutBack(DESK)
        }) {
            Instant later = NOW.plusSeconds(60);
            Operation operation = Operations.of(number() + 1, called.aggregate(), act, later);
            if (TicketRules.decide(called, operation, act) instanceof Decision.Accepted<Ticket>(Ticket next)) {
                assertEquals(1, next.place().calls(), act.toString());
                assertEquals(act instanceof PutBack ? 1 : 0, next.place().putBacks(), act.toString());
                assertEquals(later, next.place().since(), act.toString());
            } else {
                fail(act.toString());
            }
        }
        assertEquals(NOW, called.place().since());
    }

    @Test
    void aRecallCountsTheCalls() {
        assertEquals(3, after(called(), new Recalled(DESK), new Recalled(DESK)).place().calls());
    }

    @Test
    void aTicketOnHoldOrMissedCanBeCalledAtAnyDesk() {
        Ticket held = after(called(), new Held(DESK, HoldReason.BUYS_A_STAMP, null));
        assertEquals(HoldReason.BUYS_A_STAMP, held.place().holdReason());
        assertEquals(OTHER_DESK, after(held, new Called(OTHER_DESK)).place().desk());
        assertEquals(OTHER_DESK, after(after(called(), new Missed(DESK)), new Called(OTHER_DESK)).place().desk());
    }

    @Test
    void putBackCountsAndFreesTheDesk() {
        Ticket ticket = after(called(), new PutBack(DESK));
        assertEquals(TicketStatus.WAITING, ticket.status());
        assertEquals(1, ticket.place().putBacks());
        assertEquals(null, ticket.place().desk());
    }

    @Test
    void aTicketOnHoldOrMissedCanBePutBackAnywhere() {
        Ticket held = after(called(), new Held(DESK, HoldReason.TEMPORARY_ABSENCE, null));
        assertEquals(TicketStatus.WAITING, after(held, new PutBack(OTHER_DESK)).status());
        assertEquals(TicketStatus.WAITING, after(after(called(), new Missed(DESK)), new PutBack(OTHER_DESK)).status());
    }

    @Test
    void whoIsOnHoldIsExpectedBackWhenTheySaid() {
        Instant back = NOW.plusSeconds(900);
        Ticket held = after(called(), new Held(DESK, HoldReason.FETCHES_A_DOCUMENT, back));
        assertEquals(back, held.place().backAt());
        assertNull(after(held, new Called(DESK)).place().backAt());
    }

    @Test
    void aTransferredTicketWaitsForOneDeskAndNotAsPutBack() {
        Ticket called = called();
        Ticket sent = after(called, new Transferred(DESK, OTHER_DESK));
        assertEquals(TicketStatus.WAITING, sent.status());
        assertEquals(0, sent.place().putBacks());
        assertFalse(sent.place().isForOtherThan(OTHER_DESK));
        assertTrue(sent.place().isForOtherThan(DESK));
        assertFalse(after(sent, new Called(DESK)).place().isForOtherThan(DESK), "whoever calls it by name has it");
        assertEquals(called.place(), after(sent, new Undone(Objects.requireNonNull(sent.place().madeBy()))).place());
    }

    @Test
    void aTransferredTicketIsReleasedForAllByPuttingItBackOnce() {
        Ticket released = after(called(), new Transferred(DESK, OTHER_DESK), new PutBack(DESK));
        assertFalse(released.place().isForOtherThan(DESK));
        assertEquals(0, released.place().putBacks());
        refused(TicketRefusal.TICKET_ALREADY_WAITING, released, new PutBack(DESK));
    }

    @Test
    void aTransferIsToAnotherDeskByTheDeskThatCalled() {
        refused(TicketRefusal.TRANSFER_TO_NO_OTHER_DESK, called(), new Transferred(DESK, DESK));
        refused(TicketRefusal.TRANSFER_TO_NO_OTHER_DESK, called(), new Transferred(DESK, 0));
        refused(TicketRefusal.TICKET_CALLED_ELSEWHERE, "3", called(), new Transferred(OTHER_DESK, DESK));
        refused(TicketRefusal.TICKET_NOT_AT_THIS_DESK, waiting(), new Transferred(DESK, OTHER_DESK));
    }

    @Test
    void everyPlaceKnowsTheDeskWhoseActMadeIt() {
        Ticket held = after(called(), new Held(DESK, HoldReason.TEMPORARY_ABSENCE, null));
        assertTrue(held.place().isMadeAt(DESK));
        TicketPlace putBack = after(held, new PutBack(OTHER_DESK)).place();
        assertTrue(putBack.isMadeAt(OTHER_DESK));
        assertFalse(putBack.isMadeAt(DESK));
        for (TicketAct act : new TicketAct[] {new Recalled(DESK), new Missed(DESK), new Served(DESK), new PutBack(DESK)}) {
            assertTrue(after(called(), act).place().isMadeAt(DESK), act.toString());
        }
    }

    @Test
    void onlyTheDeskThatCalledMayGoOnWithIt() {
        for (TicketAct act : new TicketAct[] {
            new Recalled(OTHER_DESK),
            new Held(OTHER_DESK, HoldReason.BUYS_A_STAMP, null),
            new Missed(OTHER_DESK),
            new Served(OTHER_DESK),
            new PutBack(OTHER_DESK)
        }) {
            refused(TicketRefusal.TICKET_CALLED_ELSEWHERE, "3", called(), act);
        }
    }

    @Test
    void whoIsAsideHasToBeCalledFirst() {
        Ticket held = after(called(), new Held(DESK, HoldReason.BUYS_A_STAMP, null));
        refused(TicketRefusal.TICKET_NOT_AT_THIS_DESK, held, new Served(DESK));
        refused(TicketRefusal.TICKET_MISSED, after(called(), new Missed(DESK)), new Served(DESK));
    }

    @Test
    void aWaitingTicketHasToBeCalledFirst() {
        refused(TicketRefusal.TICKET_NOT_AT_THIS_DESK, waiting(), new Served(DESK));
        refused(TicketRefusal.TICKET_ALREADY_WAITING, waiting(), new PutBack(DESK));
    }

    @Test
    void aServedTicketIsOver() {
        Ticket served = after(called(), new Served(DESK));
        for (TicketAct act : new TicketAct[] {new Called(DESK), new Recalled(DESK), new PutBack(DESK), new Served(DESK)}) {
            refused(TicketRefusal.TICKET_IS_OVER, served, act);
        }
    }

    @Test
    void anAdmissionIsWithdrawnAndNotUndoneLikeAMove() {
        Ticket ticket = waiting();
        refused(TicketRefusal.NOTHING_TO_UNDO, ticket, new Undone(Objects.requireNonNull(ticket.place().madeBy())));
        Ticket withdrawn = after(ticket, new AdmissionWithdrawn(OTHER_DESK));
        assertEquals(TicketStatus.WITHDRAWN, withdrawn.status());
        assertTrue(withdrawn.place().isMadeAt(OTHER_DESK));
        assertEquals(NOW, withdrawn.place().since());
        assertTrue(WaitingQueue.of(List.of(withdrawn), PriorityPolicy.recommended()).rows().isEmpty());
    }

    @Test
    void anAdmissionIsWithdrawnOnlyWhileNobodyHasCalledTheTicket() {
        Ticket called = called();
        refused(TicketRefusal.UNDO_TOO_LATE, called, new AdmissionWithdrawn(DESK));
        refused(TicketRefusal.UNDO_TOO_LATE, after(called, new PutBack(DESK)), new AdmissionWithdrawn(DESK));
        refused(TicketRefusal.UNDO_TOO_LATE, after(called, new Served(DESK)), new AdmissionWithdrawn(DESK));
        refused(TicketRefusal.TICKET_UNKNOWN, null, new AdmissionWithdrawn(DESK));
        Ticket again = after(called, new Undone(Objects.requireNonNull(called.place().madeBy())));
        assertEquals(TicketStatus.WITHDRAWN, after(again, new AdmissionWithdrawn(DESK)).status());
    }

    @Test
    void aWithdrawnTicketIsOver() {
        Ticket withdrawn = after(waiting(), new AdmissionWithdrawn(DESK));
        for (TicketAct act : new TicketAct[] {
            new Called(DESK), new Recalled(DESK), new PutBack(DESK), new Served(DESK), new AdmissionWithdrawn(DESK)
        }) {
            refused(TicketRefusal.ADMISSION_WITHDRAWN, withdrawn, act);
        }
    }

    @Test
    void theAdmissionKeepsTheDeskWhereThePersonWasLetIn() {
        assertTrue(waiting().place().isMadeAt(OTHER_DESK));
        assertFalse(after(null, new Admitted(ADMISSION, null)).place().isMadeAt(OTHER_DESK));
    }

    @Test
    void onlyTheLastActIsUndone() {
        Ticket called = called();
        var call = Objects.requireNonNull(called.place().madeBy());
        Ticket held = after(called, new Held(DESK, HoldReason.BUYS_A_STAMP, null));
        refused(TicketRefusal.UNDO_TOO_LATE, held, new Undone(call));
        assertInstanceOf(Decision.Accepted.class, decide(called, new Undone(call)));
    }
}
