package org.guichet.domain.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.inmemory.Operations;
import org.guichet.inmemory.Synthetic;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** One pure function decides everything: replaying the same operations gives the same states, everywhere. */
class KernelTest {

    private static final Applicant LEILA = Synthetic.person(1, "Quillfeather", "Leïla");
    private static final StampNumber STAMP = new StampNumber("1234567890123456");
    private static final AggregateId CARD = CardPickup.aggregateOf(Synthetic.serial(LEILA));
    private static final AggregateId TICKET = TicketId.of(Synthetic.DAY, "A001").aggregate();

    private static final Instant MORNING = Synthetic.DAY.atTime(8, 0).toInstant(ZoneOffset.UTC);

    private static Map<AggregateId, AggregateState> base() {
        Map<AggregateId, AggregateState> states = new HashMap<>();
        states.put(CARD, CardPickup.untouched(Synthetic.card(LEILA)));
        return states;
    }

    private static Decision<? extends AggregateState> apply(Map<AggregateId, AggregateState> states, Operation operation) {
        Decision<? extends AggregateState> decision = Kernel.decide(states.get(operation.aggregate()), operation);
        if (decision instanceof Decision.Accepted<? extends AggregateState>(AggregateState state) && !(state instanceof NoState)) {
            states.put(operation.aggregate(), state);
        }
        return decision;
    }

    private static Operation any(SplittableRandom random, long number) {
        String serial = Synthetic.serial(LEILA);
        return switch (random.nextInt(9)) {
            case 0 -> of(number, TICKET, admitted());
            case 1 -> of(number, TICKET, new TicketAct.Called(random.nextInt(1, 3)));
            case 2 -> of(number, TICKET, new TicketAct.PutBack(random.nextInt(1, 3)));
            case 3 -> of(number, STAMP.aggregate(), new StampAct.Used(random.nextBoolean() ? serial : "CARD2"));
            case 4 -> of(number, STAMP.aggregate(), new StampAct.Released(serial));
            case 5 -> of(number, CARD, new PickupAct.StampTaken(STAMP));
            case 6 -> of(number, CARD, new PickupAct.OldDocumentsReturned(Return.TAKEN_BACK, Return.TAKEN_BACK));
            case 7 -> of(number, CARD, new PickupAct.StepReopened(SeededRandom.any(random, List.of(PickupStep.values()))));
            default -> of(number, CARD, new PickupAct.IdentityChecked(new IdentityCheck(
                    "P" + random.nextInt(3), "UTO", Synthetic.DAY.plusDays(random.nextInt(-1, 2)), Synthetic.DAY, List.of())));
        };
    }

    private static Act admitted() {
        return new TicketAct.Admitted(new Admission(
                Synthetic.DAY, "A001", 1, Procedure.CARD_PICKUP, null, null, MORNING, null,
                false, false), 1);
    }

    private static Operation of(long number, AggregateId aggregate, Act act) {
        return Operations.of(number, aggregate, act, Instant.EPOCH.plusSeconds(number));
    }

    @Test
    void twoSidesThatApplyTheSameOperationsAgreeInEachDecisionAndInTheEnd() {
        SeededRandom.repeat(500, random -> {
            Map<AggregateId, AggregateState> desk = base();
            Map<AggregateId, AggregateState> central = base();
            for (long number = 1; number <= 40; number++) {
                Operation operation = any(random, number);
                assertEquals(apply(desk, operation), apply(central, operation));
            }
            assertEquals(desk, central);
        });
    }

    @Test
    void aRefusalLeavesTheStateAsItWas() {
        SeededRandom.repeat(500, random -> {
            Map<AggregateId, AggregateState> states = base();
            for (long number = 1; number <= 40; number++) {
                Map<AggregateId, AggregateState> before = Map.copyOf(states);
                if (apply(states, any(random, number)) instanceof Decision.Refused<? extends AggregateState>) {
                    assertEquals(before, states);
                }
            }
        });
    }

    @Test
    void whatIsOnlyRecordedLeavesNoState() {
        AggregateId file = new AggregateId(AggregateId.Kind.APPLICANT, "1");
        Act opened = new AuditedAct.FileOpened(AuditedAct.Purpose.CORRECTION, null);
        assertEquals(new Decision.Accepted<>(new NoState(file)), Kernel.decide(null, of(1, file, opened)));
    }

    /** An act of a newer version is kept and shown, never applied, never dropped. */
    @Test
    void anActOfANewerVersionIsAcceptedAndChangesNothing() {
        Operation operation = of(1, CARD, new UnknownAct("card.blessed", 1, "{}"));
        AggregateState card = base().get(CARD);
        assertEquals(new Decision.Accepted<>(new NoState(CARD)), Kernel.decide(card, operation));
    }

    @Test
    void anActThatNobodyGaveRulesIsABug() {
        Act lawless = new Act() {};
        assertThrows(IllegalArgumentException.class, () -> Kernel.decide(null, of(1, CARD, lawless)));
    }
}
