package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.call;
import static org.guichet.store.local.DeskDay.cardAct;
import static org.guichet.store.local.DeskDay.gesture;
import static org.guichet.store.local.DeskDay.pickup;
import static org.guichet.store.local.DeskDay.saved;
import static org.guichet.store.local.DeskDay.serial;
import static org.guichet.store.local.DeskDay.ticketAct;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.kernel.UnknownAct;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.inmemory.Operations;
import org.guichet.store.journal.Position;
import org.guichet.sync.protocol.WrittenOperation;
import org.junit.jupiter.api.Test;

class LocalLedgerTest extends StoreTest {

    private Ticket ticket(int i) {
        return store.queue().find(DeskDay.ticket(i).id()).orElseThrow();
    }

    private CardPickup card(int i) {
        return store.cards().find(serial(i)).orElseThrow();
    }

    @Test
    void aSavedActIsSeenByReadersAtOnceAndAfterReopening() {
        saved(store.ledger().record(AGENT, call(1)));
        assertEquals(TicketStatus.CALLED, ticket(1).status());
        Ticket before = ticket(1);
        store.close();
        store = DeskDay.open(folder);
        assertEquals(before, ticket(1));
    }

    @Test
    void aRefusedActLeavesNothing() {
        saved(store.ledger().record(AGENT, call(1)));
        Outcome outcome = store.ledger().record(AGENT, call(1));
        assertEquals(new Outcome.Refused(TicketRefusal.TICKET_CALLED_ELSEWHERE, "3"), outcome);
        assertEquals(1, store.auditTrail().latest(10).size());
        assertEquals(2, saved(store.ledger().record(AGENT, call(2))).getFirst().deskSeq());
    }

    @Test
    void aGestureIsSavedWhollyOrNotAtAll() {
        Outcome outcome = store.ledger()
                .record(AGENT, gesture(ticketAct(1, new TicketAct.Called(3)), cardAct(1, new PickupAct.HandedOver("R-1"))));
        assertEquals(new Outcome.Refused(PickupRefusal.STEP_MISSING, "IDENTITY"), outcome);
        assertEquals(TicketStatus.WAITING, ticket(1).status());
        assertTrue(store.auditTrail().latest(10).isEmpty());
    }

    @Test
    void laterActsOfAGestureSeeWhatEarlierOnesMade() {
        List<Operation> operations = saved(store.ledger()
                .record(AGENT, gesture(ticketAct(1, new TicketAct.Called(3)), ticketAct(1, new TicketAct.Served(3)))));
        assertEquals(List.of(0L, 1L), operations.stream().map(Operation::baseVersion).toList());
        assertEquals(TicketStatus.SERVED, ticket(1).status());
        assertEquals(3, ticket(1).places().size());
    }

    @Test
    void undoingBringsThePlaceBeforeBack() {
        Operation called = saved(store.ledger().record(AGENT, call(1))).getFirst();
        saved(store.ledger().record(AGENT, gesture(ticketAct(1, new TicketAct.Undone(called.id())))));
        assertEquals(DeskDay.ticket(1).places(), ticket(1).places());
        assertEquals(2, ticket(1).version());
    }

    @Test
    void placesThatAGestureTakesBackAndMakesAnewAreTheNewOnes() {
        saved(store.ledger().record(AGENT, call(1)));
        Operation last = saved(store.ledger().record(AGENT, gesture(ticketAct(1, new TicketAct.PutBack(3))))).getFirst();
        saved(store.ledger().record(AGENT, gesture(
                ticketAct(1, new TicketAct.Undone(last.id())), ticketAct(1, new TicketAct.Served(3)))));
        assertEquals(
                List.of(TicketStatus.WAITING, TicketStatus.CALLED, TicketStatus.SERVED),
                ticket(1).places().stream().map(TicketPlace::status).toList());
    }

    @Test
    void aWholePickupIsKeptStepByStep() {
        for (List<Proposal> each : pickup(6)) {
            saved(store.ledger().record(AGENT, each));
        }
        CardPickup done = card(6);
        assertTrue(done.isHandedOver());
        assertEquals(DeskDay.signature(), done.signature());
        assertEquals(DeskDay.stamp(6), done.stamp());
        assertEquals(((PickupAct.IdentityChecked) DeskDay.identityChecked()).identity(), done.identity());
        assertEquals(TicketStatus.SERVED, ticket(6).status());
        store.close();
        store = DeskDay.open(folder);
        assertEquals(done, card(6));
    }

    @Test
    void aStampPaysForOneCardOnly() {
        saved(store.ledger().record(AGENT, gesture(new Proposal(DeskDay.stamp(2).aggregate(), new StampAct.Used(serial(2))))));
        assertEquals(
                new Outcome.Refused(PickupRefusal.STAMP_ALREADY_USED, ""),
                store.ledger().record(AGENT, gesture(new Proposal(DeskDay.stamp(2).aggregate(), new StampAct.Used(serial(4))))));
    }

    @Test
    void anActThatOnlyIsRecordedLeavesTheCardAsItIs() {
        saved(store.ledger().record(AGENT, gesture(cardAct(1, DeskDay.identityChecked()))));
        AggregateId card = CardPickup.aggregateOf(serial(1));
        saved(store.ledger().record(AGENT, gesture(
                new Proposal(card, new UnknownAct("card.blessed", 1, "{}")),
                cardAct(1, new PickupAct.CardChecked(serial(1), "")))));
        assertEquals(2, card(1).version());
        assertNull(card(1).signature());
    }

    @Test
    void operationsAreChainedWithoutGaps() {
        pickup(6).forEach(each -> saved(store.ledger().record(AGENT, each)));
        store.close();
        store = DeskDay.open(folder);
        saved(store.ledger().record(AGENT, call(7)));
        Hash previous = Hash.NONE;
        long seq = 0;
        for (WrittenOperation each : StoredOperations.of(store)) {
            assertEquals(++seq, each.operation().deskSeq());
            assertEquals(previous, each.operation().prevHash());
            previous = each.hash();
        }
        assertEquals(10, seq);
    }

    @Test
    void theTrailNamesWhoAndWhomNewestFirst() {
        pickup(2).forEach(each -> saved(store.ledger().record(AGENT, each)));
        saved(store.ledger().record("b.noor", call(3)));
        List<AuditEntry> ofPerson = store.auditTrail().ofApplicant(2, 100);
        assertEquals(8, ofPerson.size());
        assertInstanceOf(TicketAct.Served.class, ofPerson.getFirst().act());
        AuditEntry latest = store.auditTrail().latest(1).getFirst();
        assertEquals("b.noor", latest.agent());
        assertEquals(3, latest.applicantId());
    }

    @Test
    void aStampSetFreeIsInTheTrailOfThePersonWhoseCardItPaidFor() {
        AggregateId stamp = DeskDay.stamp(2).aggregate();
        saved(store.ledger().record(AGENT, gesture(new Proposal(stamp, new StampAct.Used(serial(2))))));
        saved(store.ledger().record(AGENT, gesture(new Proposal(stamp, new StampAct.Released(serial(2))))));
        assertEquals(
                List.of(new StampAct.Released(serial(2)), new StampAct.Used(serial(2))),
                store.auditTrail().ofApplicant(2, 10).stream().map(AuditEntry::act).toList());
    }

    /** A central store would take it for the act it knows, and drop the new one. */
    @Test
    void anIdThatIsGivenTwiceIsABugAndReachesNeitherJournalNorDatabase() {
        store.close();
        OperationId same = Operations.id(1);
        LocalStore.Setup setup = new LocalStore.Setup(
                folder, "desk-7", "site-54", DeskDay.ticking(), () -> same, DeskDay::fill);
        store = DeskDay.opened(LocalStore.open(setup));
        saved(store.ledger().record(AGENT, call(1)));
        assertThrows(IllegalStateException.class, () -> store.ledger().record(AGENT, call(2)));
        store.close();
        store = DeskDay.open(folder);
        assertEquals(1, StoredOperations.of(store).size());
        assertEquals(TicketStatus.WAITING, ticket(2).status());
    }

    @Test
    void listenersHearWhatWasSavedAndCanNotBreakIt() {
        List<Operation> heard = new ArrayList<>();
        store.ledger().onSaved(_ -> {
            throw new IllegalStateException("a listener's own trouble");
        });
        store.ledger().onSaved(_ -> {
            throw new ArithmeticException("another's");
        });
        store.ledger().onSaved(operations -> {
            assertEquals(TicketStatus.CALLED, ticket(1).status());
            heard.addAll(operations);
        });
        assertEquals(saved(store.ledger().record(AGENT, call(1))), heard);
        store.ledger().record(AGENT, call(1));
        assertEquals(1, heard.size());
    }

    @Test
    void aLedgerThatIsClosedSavesNothingAndSaysSo() {
        Ledger ledger = store.ledger();
        store.close();
        assertEquals(new Outcome.NotSaved(Ledger.Trouble.JOURNAL_UNWRITABLE), ledger.record(AGENT, call(1)));
        store = DeskDay.open(folder);
        assertTrue(StoredOperations.of(store).isEmpty());
    }

    /** As H2 is when it opened its file again in an older state: the journal knows more. */
    @Test
    void aDatabaseThatFellBehindIsBroughtToTheJournalsEndBeforeTheNextAct() {
        saved(store.ledger().record(AGENT, call(1)));
        store.database().change(context -> {
            context.execute("delete from ticket_place where made_by is not null");
            context.execute("update ticket set version = 0");
            context.execute("delete from operation");
            new Marker(new Position(0, Hash.NONE), 0, Hash.NONE).write(context);
        });
        assertEquals(TicketStatus.WAITING, ticket(1).status());
        assertEquals(2, saved(store.ledger().record(AGENT, call(2))).getFirst().deskSeq());
        assertEquals(TicketStatus.CALLED, ticket(1).status());
        assertEquals(2, StoredOperations.of(store).size());
    }

    @Test
    void theOutboxCountsWhatNoStoreHasConfirmed() {
        assertEquals(0, store.outbox().waiting().operations());
        Operation first = saved(store.ledger().record(AGENT, call(1))).getFirst();
        saved(store.ledger().record(AGENT, call(2)));
        assertEquals(2, store.outbox().waiting().operations());
        assertEquals(first.deskTime(), store.outbox().waiting().since().orElseThrow());
    }
}
