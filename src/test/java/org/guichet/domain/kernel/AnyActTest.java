package org.guichet.domain.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.domain.audit.AuditRefusal;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.inmemory.Operations;
import org.guichet.inmemory.Synthetic;
import org.guichet.seeded.SeededRandom;
import org.guichet.sync.protocol.ActTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What another desk sends may be wrong in any way: it is decided or refused by name, and never ends in an exception. */
class AnyActTest {

    private static final Instant NOW = Synthetic.DAY.atTime(9, 0).toInstant(ZoneOffset.UTC);

    private static Decision<? extends AggregateState> decide(@Nullable AggregateState state, AggregateId about, Act act) {
        return Kernel.decide(state, Operations.of(7, about, act, NOW));
    }

    private static void refused(RefusalReason reason, @Nullable AggregateState state, AggregateId about, Act act) {
        assertEquals(new Decision.Refused<AggregateState>(reason, ""), decide(state, about, act));
    }

    @Test
    void anyActOnAnyStateOfAnyThingIsDecided() {
        Set<Class<? extends Act>> tried = new HashSet<>();
        SeededRandom.repeat(20_000, random -> {
            Act act = WildActs.act(random);
            AggregateState state = WildActs.state(random);
            AggregateId about = state == null || random.nextInt(4) == 0 ? WildActs.about(random) : state.aggregate();
            Operation operation = Operations.of(random.nextInt(1, 9), about, act, WildActs.moment(random));
            Effects.things(operation).forEach(thing -> assertEffect(WildActs.state(random), thing, operation));
            if (Kernel.decide(state, operation) instanceof Decision.Accepted<? extends AggregateState>(AggregateState next)) {
                assertEquals(about, next.aggregate(), "the state is of what the act is about");
                if (next instanceof Ticket ticket) {
                    WaitingQueue.of(List.of(ticket), PriorityPolicy.recommended());
                }
            }
            tried.add(act.getClass());
        });
        assertTrue(System.getProperty("guichet.seed") != null || tried.containsAll(ActTypes.acts()), "sometimes: " + tried);
    }

    private static void assertEffect(@Nullable AggregateState state, AggregateId thing, Operation operation) {
        AggregateState known = state != null && state.aggregate().equals(thing) ? state : null;
        AggregateState after = Effects.after(known, thing, operation);
        assertTrue(after != null && after.aggregate().equals(thing), "what is brought is there, under its own name");
    }

    /** Whatever is accepted by chance is a state to go on from: a life of wild acts keeps within what can be decided. */
    @Test
    void aLifeOfWildActsStaysDecidable() {
        Set<Class<? extends AggregateState>> reached = new HashSet<>();
        SeededRandom.repeat(3_000, random -> {
            Map<AggregateId, AggregateState> states = WildActs.states().stream()
                    .collect(Collectors.toMap(AggregateState::aggregate, Function.identity(), (a, _) -> a));
            for (int i = 1; i < 60; i++) {
                AggregateId about = WildActs.about(random);
                Operation operation = Operations.of(i, about, WildActs.act(random), NOW.plusSeconds(i));
                Decision<? extends AggregateState> decision = Kernel.decide(states.get(about), operation);
                if (decision instanceof Decision.Accepted<? extends AggregateState>(AggregateState next)) {
                    reached.add(next.getClass());
                    states.put(about, next);
                }
            }
        });
        assertTrue(System.getProperty("guichet.seed") != null || reached.size() == 25, "sometimes: " + reached);
    }

    @Test
    void anActThatIsNotAboutSuchAThingIsRefused() {
        AggregateId stamp = WildActs.STAMP.aggregate();
        refused(KernelRefusal.ACT_OF_ANOTHER_KIND, null, stamp, new TicketAct.Called(3));
        refused(KernelRefusal.ACT_OF_ANOTHER_KIND, null, WildActs.TICKET, new PickupAct.HandedOver("R-1"));
        refused(KernelRefusal.ACT_OF_ANOTHER_KIND, null, WildActs.CARD, new StampAct.Used("CARD1"));
        refused(KernelRefusal.ACT_OF_ANOTHER_KIND, null, stamp, new AuditedAct.SignedIn(3));
        refused(KernelRefusal.ACT_OF_ANOTHER_KIND, null, stamp, new AuditedAct.ReceiptIssued("R-1", AuditedAct.Medium.FILE));
        Act opened = new AuditedAct.FileOpened(AuditedAct.Purpose.CORRECTION, null);
        refused(KernelRefusal.ACT_OF_ANOTHER_KIND, null, WildActs.CARD, opened);
        refused(KernelRefusal.ACT_OF_ANOTHER_KIND, null, new AggregateId(AggregateId.Kind.APPLICANT, "0"), opened);
        refused(KernelRefusal.ACT_OF_ANOTHER_KIND, null, new AggregateId(AggregateId.Kind.APPLICANT, "Leïla"), opened);
    }

    @Test
    void aStateOfSomethingElseIsNotDecidedOn() {
        AggregateState ticket = WildActs.admitted();
        AggregateId other = new AggregateId(AggregateId.Kind.TICKET, "20261124-A002");
        refused(KernelRefusal.STATE_OF_ANOTHER_THING, ticket, other, new TicketAct.Called(3));
        refused(KernelRefusal.STATE_OF_ANOTHER_THING, ticket, WildActs.CARD, new PickupAct.HandedOver("R-1"));
    }

    @Test
    void anAdmissionMakesTheTicketThatItNames() {
        AggregateId other = new AggregateId(AggregateId.Kind.TICKET, "20261124-A002");
        refused(TicketRefusal.ADMISSION_OF_ANOTHER_TICKET, null, other, new TicketAct.Admitted(WildActs.admission("A001", 1), 1));
    }

    @Test
    void anAdmissionThatCanNotBeTrueIsRefused() {
        Collection<TicketAct.Admitted> impossible = WildActs.impossibleAdmissions();
        assertEquals(9, impossible.size());
        for (TicketAct.Admitted act : impossible) {
            AggregateId about = new AggregateId(AggregateId.Kind.TICKET, act.admission().ticketId().text());
            refused(TicketRefusal.ADMISSION_INCONSISTENT, null, about, act);
        }
    }

    @Test
    void aThingThatIsNoStampCanNotBeUsedAsOne() {
        for (String number : List.of("123", "1234 5678 9012 3456", "123456789012345O")) {
            AggregateId about = new AggregateId(AggregateId.Kind.STAMP, number);
            refused(PickupRefusal.STAMP_NUMBER_INVALID, null, about, new StampAct.Used("CARD1"));
        }
        for (String serial : List.of("", " ", "C".repeat(65))) {
            refused(PickupRefusal.CARD_SERIAL_INVALID, null, WildActs.STAMP.aggregate(), new StampAct.Used(serial));
        }
    }

    @Test
    void anAccountIsSignedInByItsOwnAgent() {
        AggregateId own = new AggregateId(AggregateId.Kind.AGENT, "a.martin");
        AggregateId other = new AggregateId(AggregateId.Kind.AGENT, "b.noor");
        for (Act act : List.of(new AuditedAct.SignedIn(3), new AuditedAct.SignedOut(3))) {
            assertInstanceOf(Decision.Accepted.class, decide(null, own, act));
            refused(AuditRefusal.ACCOUNT_OF_ANOTHER_AGENT, null, other, act);
        }
    }

    @Test
    void aReceiptIsOfTheHandOverThatItNames() {
        Act issued = new AuditedAct.ReceiptIssued("R-1", AuditedAct.Medium.PAPER);
        CardPickup handedOver = WildActs.handedOver("R-1");
        assertInstanceOf(Decision.Accepted.class, decide(handedOver, WildActs.CARD, issued));
        refused(PickupRefusal.RECEIPT_OF_ANOTHER_CARD, WildActs.handedOver("R-2"), WildActs.CARD, issued);
        refused(PickupRefusal.STEP_NOT_DONE, CardPickup.untouched(handedOver.card()), WildActs.CARD, issued);
        refused(PickupRefusal.CARD_UNKNOWN, null, WildActs.CARD, issued);
    }
}
