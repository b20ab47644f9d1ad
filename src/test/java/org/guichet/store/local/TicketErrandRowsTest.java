package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.gesture;
import static org.guichet.store.local.DeskDay.saved;
import static org.guichet.store.local.DeskDay.ticketAct;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Errand;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.staff.DeskAct.DeskStateChanged;
import org.guichet.domain.staff.DeskState;
import org.junit.jupiter.api.Test;

/** Matters, needs, transfers and desks' days on disk. */
class TicketErrandRowsTest extends StoreTest {

    private static final LocalDate DAY = DeskDay.ticket(1).admission().day();

    private Ticket ticket(TicketId id) {
        return store.queue().find(id).orElseThrow();
    }

    private void record(Proposal... gesture) {
        saved(store.ledger().record(AGENT, gesture(gesture)));
    }

    @Test
    void allThatChangesOnTheWayIsReadAsItWasAlsoAfterReopeningAndUndo() {
        Admission admission = new Admission(
                DAY, "B001", 1, Procedure.CARD_PICKUP, "RDV-1", DeskDay.MORNING, DeskDay.MORNING, null, true, false);
        Matter odd = new Matter(Procedure.BIOMETRICS, "n° 1\n=%7,É", DeskDay.MORNING.plusNanos(123_000));
        record(new Proposal(admission.ticketId().aggregate(), new TicketAct.AdmittedWith(
                admission, 3, List.of(odd, Matter.of(Procedure.ASYLUM)), Set.of(PriorityNeed.INFANT, PriorityNeed.FRAILTY))));
        Ticket admitted = ticket(admission.ticketId());
        assertEquals(List.of(admission.matter(), odd, Matter.of(Procedure.ASYLUM)), admitted.matters());
        assertEquals(Set.of(PriorityNeed.INFANT, PriorityNeed.FRAILTY), admitted.needs());
        record(
                new Proposal(admitted.aggregate(), new TicketAct.CalledFor(3, Procedure.BIOMETRICS)),
                new Proposal(admitted.aggregate(), new TicketAct.MatterServed(3, Procedure.BIOMETRICS, Procedure.ASYLUM)),
                new Proposal(admitted.aggregate(), new TicketAct.NeedsNoted(3, Set.of())),
                new Proposal(admitted.aggregate(), new TicketAct.TransferredToSkill(3, Procedure.RENEWAL)));
        Ticket now = ticket(admitted.id());
        assertEquals(Procedure.RENEWAL, now.place().onward().skill());
        assertEquals(Set.of(Procedure.BIOMETRICS), now.place().errand().done());
        assertEquals(Set.of(), now.place().errand().needs());
        assertEquals(Procedure.ASYLUM, now.places().get(3).errand().inHand());
        assertNotNull(now.places().get(3).errand().notedAt());
        store.close();
        store = DeskDay.open(folder);
        assertEquals(now, ticket(admitted.id()));
        OperationId last = now.place().madeBy();
        assertNotNull(last);
        record(new Proposal(now.aggregate(), new TicketAct.Undone(last)));
        assertEquals(now.places().subList(0, 4), ticket(admitted.id()).places());
    }

    @Test
    void aTicketOfWhichNothingWasNotedIsAsAdmitted() {
        record(ticketAct(1, new TicketAct.Called(3)));
        assertEquals(Errand.AS_ADMITTED, ticket(DeskDay.ticket(1).id()).place().errand());
    }

    @Test
    void desksDaysAreKeptWithEachStateAndItsAgent() {
        assertEquals(Map.of(), store.desks().on(DAY));
        for (DeskState state : List.of(DeskState.OPEN, DeskState.PAUSED, DeskState.OPEN, DeskState.CLOSED)) {
            record(new Proposal(org.guichet.domain.staff.DeskDay.aggregateOf(DAY, 3), new DeskStateChanged(state)));
        }
        record(new Proposal(org.guichet.domain.staff.DeskDay.aggregateOf(DAY, 5), new DeskStateChanged(DeskState.OPEN)));
        var days = store.desks().on(DAY);
        assertEquals(Set.of(3, 5), days.keySet());
        assertEquals(
                List.of(DeskState.OPEN, DeskState.PAUSED, DeskState.OPEN, DeskState.CLOSED),
                store.desks().on(DAY, 3).stays().stream().map(each -> each.state()).toList());
        assertEquals(AGENT, store.desks().on(DAY, 5).last().orElseThrow().agent());
        assertEquals(DeskState.CLOSED, store.desks().on(DAY.plusDays(1), 3).state(), "tomorrow it is opened anew");
        assertEquals(0, store.auditTrail().latest(1).getFirst().applicantId());
        store.close();
        store = DeskDay.open(folder);
        assertEquals(days, store.desks().on(DAY));
    }
}
