package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.TicketAct.AdmissionWithdrawn;
import org.guichet.domain.queue.TicketAct.Called;
import org.guichet.domain.queue.TicketAct.CalledFor;
import org.guichet.domain.queue.TicketAct.Held;
import org.guichet.domain.queue.TicketAct.MatterAdded;
import org.guichet.domain.queue.TicketAct.MatterServed;
import org.guichet.domain.queue.TicketAct.Missed;
import org.guichet.domain.queue.TicketAct.NeedsNoted;
import org.guichet.domain.queue.TicketAct.PutBack;
import org.guichet.domain.queue.TicketAct.Recalled;
import org.guichet.domain.queue.TicketAct.Served;
import org.guichet.domain.queue.TicketAct.Transferred;
import org.guichet.domain.queue.TicketAct.TransferredToSkill;
import org.guichet.domain.queue.TicketAct.Undone;
import org.guichet.inmemory.Operations;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** A ticket's life as a state machine: random acts by two desks, held against what must be true after each. */
class TicketLifePropertyTest {

    private static final int LIVES = 1_000;
    private static final int ACTS = 30;

    private static Ticket admitted() {
        return SyntheticTickets.of(new Admission(
                SyntheticTickets.DAY, "A001", 1, Procedure.CARD_PICKUP, null, null, SyntheticTickets.OPENING, null, false, false));
    }

    private static Decision<Ticket> decide(Ticket ticket, long number, TicketAct act) {
        Operation operation =
                Operations.of(number, ticket.aggregate(), act, SyntheticTickets.OPENING.plusSeconds(number));
        return TicketRules.decide(ticket, operation, act);
    }

    private static TicketAct anyAct(SplittableRandom random, Ticket ticket) {
        int desk = random.nextBoolean() ? 3 : 5;
        Procedure procedure = SeededRandom.any(random, List.of(Procedure.CARD_PICKUP, Procedure.RENEWAL, Procedure.ASYLUM));
        return switch (random.nextInt(16)) {
            case 10 -> new MatterAdded(desk, Matter.of(procedure));
            case 11, 12 -> new MatterServed(desk, procedure, random.nextBoolean() ? null : Procedure.ASYLUM);
            case 13 -> new NeedsNoted(desk, random.nextBoolean() ? Set.of() : Set.of(PriorityNeed.INFANT));
            case 14 -> new CalledFor(desk, procedure);
            case 15 -> new TransferredToSkill(desk, procedure);
            case 0, 1 -> new Called(desk);
            case 2 -> new Recalled(desk);
            case 3 -> new Held(desk, SeededRandom.any(random, List.of(HoldReason.values())), null);
            case 8 -> new Transferred(desk, random.nextInt(6));
            case 4 -> new Missed(desk);
            case 5 -> new PutBack(desk);
            case 6 -> new Served(desk);
            case 7 -> random.nextInt(4) == 0 ? new AdmissionWithdrawn(desk) : new Called(desk);
            default -> new Undone(last(ticket));
        };
    }

    private static OperationId last(Ticket ticket) {
        OperationId made = ticket.place().madeBy();
        return made == null ? Operations.id(0) : made;
    }

    @Test
    void everyAcceptedActUndoneBringsBackTheExactPlace() {
        SeededRandom.repeat(LIVES, random -> {
            Ticket ticket = admitted();
            for (long number = 100; number < 100 + ACTS; number++) {
                TicketAct act = anyAct(random, ticket);
                if (!(act instanceof Undone)
                        && decide(ticket, number, act) instanceof Decision.Accepted<Ticket>(Ticket next)) {
                    Decision<Ticket> undone = decide(next, number + 10_000, new Undone(Operations.id(number)));
                    assertEquals(
                            new Decision.Accepted<>(new Ticket(ticket.admission(), next.version() + 1, ticket.places())), undone);
                    ticket = next;
                }
            }
        });
    }

    @Test
    void aWholeLifeCanBeTakenBackStepByStepToTheAdmission() {
        SeededRandom.repeat(LIVES, random -> {
            List<Ticket> stages = new ArrayList<>(List.of(admitted()));
            for (long number = 100; number < 100 + ACTS; number++) {
                TicketAct act = anyAct(random, stages.getLast());
                if (!(act instanceof Undone)
                        && decide(stages.getLast(), number, act) instanceof Decision.Accepted<Ticket>(Ticket next)) {
                    stages.add(next);
                }
            }
            Ticket now = stages.getLast();
            for (int stage = stages.size() - 2; stage >= 0; stage--) {
                now = accepted(decide(now, 9_000 + stage, new Undone(last(now))));
                assertEquals(stages.get(stage).places(), now.places());
            }
            assertEquals(
                    new Decision.Refused<Ticket>(TicketRefusal.NOTHING_TO_UNDO, ""), decide(now, 9_999, new Undone(last(now))));
        });
    }

    private static Ticket accepted(Decision<Ticket> decision) {
        return switch (decision) {
            case Decision.Accepted<Ticket>(Ticket ticket) -> ticket;
            case Decision.Refused<Ticket> refused -> throw new AssertionError(refused.toString());
        };
    }

    @Test
    void whateverIsDoneTheTicketStaysSound() {
        Set<TicketStatus> reached = EnumSet.noneOf(TicketStatus.class);
        SeededRandom.repeat(LIVES, random -> {
            Ticket ticket = admitted();
            for (long number = 100; number < 100 + ACTS; number++) {
                TicketAct act = anyAct(random, ticket);
                Ticket before = ticket;
                Decision<Ticket> decision = decide(ticket, number, act);
                assertEquals(decision, decide(ticket, number, act), "the same state and operation decide the same");
                if (decision instanceof Decision.Accepted<Ticket>(Ticket next)) {
                    ticket = next;
                    assertEquals(before.version() + 1, ticket.version());
                }
                assertSound(ticket);
                reached.add(ticket.status());
            }
        });
        boolean replayed = System.getProperty("guichet.seed") != null;
        assertTrue(replayed || reached.equals(EnumSet.allOf(TicketStatus.class)), "sometimes: " + reached);
    }

    private static void assertSound(Ticket ticket) {
        TicketPlace place = ticket.place();
        boolean nowhere = place.status() == TicketStatus.WAITING || place.status() == TicketStatus.WITHDRAWN;
        assertEquals(nowhere, place.desk() == null, "a ticket that waits or is withdrawn is at no desk, every other one is at one");
        assertTrue(place.status() != TicketStatus.WITHDRAWN || place.calls() == 0, "nobody's admission is withdrawn once called");
        assertEquals(place.status() == TicketStatus.HELD, place.holdReason() != null, "only a hold has a reason");
        assertFalse(place.calls() < place.putBacks(), "nobody is put back more often than called");
        assertEquals(TicketStatus.WAITING, ticket.places().getFirst().status());
        assertEquals(ticket.status() == TicketStatus.SERVED, ticket.left().isEmpty(), "served means that nothing is left");
        assertTrue(nowhere || ticket.matters().stream().anyMatch(each -> each.procedure() == ticket.inHand()), "at a desk for something");
        assertTrue(place.status() == TicketStatus.WAITING || !place.onward().isAnywhere(), "only who waits is sent on");
        assertEquals(ticket.admission(), admitted().admission(), "what was noted at the door never changes");
    }
}
