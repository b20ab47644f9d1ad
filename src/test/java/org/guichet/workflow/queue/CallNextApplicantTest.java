package org.guichet.workflow.queue;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.Test;

class CallNextApplicantTest {

    private final DeskFixture desk = new DeskFixture();

    private Ticket admitted(Applicant person) {
        Ticket ticket = done(desk.acts.queue().admit().run(desk.agent, person.id(), false));
        desk.clock.passMinutes(1);
        return ticket;
    }

    private Result<Ticket> callNext(DeskSession session) {
        return desk.acts.queue().call().run(session);
    }

    private QueueView view() {
        return done(desk.acts.queue().read().run(desk.agent));
    }

    @Test
    void nextIsTheFirstRowOnTheScreen() {
        admitted(NOA);
        admitted(LEILA);
        Ticket first = view().waiting().rows().getFirst().ticket();
        assertEquals(LEILA.id(), first.admission().applicantId(), "a card pickup has a head start");
        Ticket called = done(callNext(desk.agent));
        assertEquals(first.id(), called.id());
        assertTrue(called.isAt(DESK.number()));
        assertEquals(Optional.of(called), view().inHand());
    }

    @Test
    void aDeskCallsOnlyWhatItHasTheSkillFor() {
        admitted(LEILA);
        Ticket renewal = admitted(NOA);
        DeskSession renewals = desk.site.session(Role.AGENT, Synthetic.desk(8, Procedure.RENEWAL));
        assertEquals(renewal.id(), done(callNext(renewals)).id());
        DeskSession asylum = desk.site.session(Role.AGENT, Synthetic.desk(9, Procedure.ASYLUM));
        refused(TicketRefusal.NOBODY_WAITING, callNext(asylum));
    }

    @Test
    void whereNobodyWaitsTheDeskIsTold() {
        refused(TicketRefusal.NOBODY_WAITING, callNext(desk.agent));
    }

    @Test
    void aBusyDeskFinishesFirst() {
        admitted(LEILA);
        Ticket waiting = admitted(AMADOU);
        Ticket inHand = done(callNext(desk.agent));
        refused(TicketRefusal.DESK_IS_BUSY, inHand.admission().number(), callNext(desk.agent));
        refused(TicketRefusal.DESK_IS_BUSY, inHand.admission().number(), desk.acts.queue().call().run(desk.agent, waiting.id()));
        done(desk.acts.queue().move().hold(desk.agent, inHand.id(), HoldReason.BUYS_A_STAMP, null));
        assertEquals(waiting.id(), done(callNext(desk.agent)).id());
    }

    @Test
    void twoDesksNeverCallTheSamePerson() {
        Ticket first = admitted(LEILA);
        Ticket second = admitted(AMADOU);
        assertEquals(first.id(), done(callNext(desk.agent)).id());
        assertEquals(second.id(), done(callNext(desk.colleague)).id());
        refused(TicketRefusal.NOBODY_WAITING, callNext(desk.site.session(Role.AGENT, Synthetic.desk(8))));
    }

    @Test
    void aTicketThatAnotherDeskHasIsNotCalledAway() {
        Ticket ticket = admitted(LEILA);
        done(callNext(desk.agent));
        refused(
                TicketRefusal.TICKET_CALLED_ELSEWHERE,
                String.valueOf(DESK.number()),
                desk.acts.queue().call().run(desk.colleague, ticket.id()));
    }

    @Test
    void somebodyOnHoldIsCalledBack() {
        Ticket ticket = admitted(LEILA);
        done(callNext(desk.agent));
        done(desk.acts.queue().move().hold(desk.agent, ticket.id(), HoldReason.FETCHES_A_DOCUMENT, null));
        assertEquals(1, view().aside().size());
        assertEquals(TicketStatus.CALLED, done(desk.acts.queue().call().run(desk.colleague, ticket.id())).status());
        assertTrue(view().aside().isEmpty());
    }

    @Test
    void whoIsSentToADeskIsCalledThereOnlyAndWhateverItServes() {
        Ticket sent = admitted(LEILA);
        Ticket other = admitted(AMADOU);
        DeskSession asylum = desk.site.session(Role.AGENT, Synthetic.desk(9, Procedure.ASYLUM));
        assertEquals(sent.id(), done(callNext(desk.agent)).id());
        done(desk.acts.queue().move().transfer(desk.agent, sent.id(), 9));
        assertEquals(List.of(sent.id()), view().aside().stream().map(Ticket::id).toList());
        assertEquals(other.id(), done(callNext(desk.agent)).id());
        QueueView there = done(desk.acts.queue().read().run(asylum));
        assertEquals(sent.id(), there.waiting().rows().getFirst().ticket().id());
        assertTrue(there.aside().isEmpty());
        assertEquals(sent.id(), done(callNext(asylum)).id());
    }

    @Test
    void whoWaitsForAnotherDeskCanBeCalledByName() {
        Ticket sent = admitted(LEILA);
        done(callNext(desk.agent));
        done(desk.acts.queue().move().transfer(desk.agent, sent.id(), 9));
        refused(TicketRefusal.NOBODY_WAITING, callNext(desk.agent));
        assertEquals(TicketStatus.CALLED, done(desk.acts.queue().call().run(desk.agent, sent.id())).status());
    }

    @Test
    void aTicketThatDoesNotExistIsNotCalled() {
        TicketId unknown = TicketId.of(Synthetic.DAY, "Z999");
        refused(TicketRefusal.TICKET_UNKNOWN, desk.acts.queue().call().run(desk.agent, unknown));
    }

    @Test
    void whatIsNotSavedIsSaidAndTheTicketStaysWaiting() {
        Ticket ticket = admitted(LEILA);
        desk.site.ledger().breakWith(Ledger.Trouble.DISK_FULL);
        assertEquals(new Result.NotSaved<Ticket>(Ledger.Trouble.DISK_FULL), callNext(desk.agent));
        assertEquals(ticket.id(), view().waiting().rows().getFirst().ticket().id());
        desk.site.ledger().repair();
        assertEquals(ticket.id(), done(callNext(desk.agent)).id());
    }
}
