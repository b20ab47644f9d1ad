package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.guichet.domain.change.Decision;
import org.guichet.inmemory.Operations;
import org.guichet.seeded.SeededRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A supervisor's moves of a ticket: reasoned, bounded, ended, undone; and what they do to the one order there is. */
class MoveRulesTest {

    private static final TicketId TICKET = TicketId.of(SyntheticTickets.DAY, "A001");
    private static final Instant NOW = SyntheticTickets.minute(60);
    private static final Instant LATER = SyntheticTickets.minute(120);

    private static Decision<TicketMoves> decide(@Nullable TicketMoves moves, long number, MoveAct act) {
        return MoveRules.decide(moves, Operations.of(number, TicketMoves.aggregateOf(TICKET), act, NOW), act);
    }

    private static TicketMoves accepted(Decision<TicketMoves> decision) {
        if (decision instanceof Decision.Accepted<TicketMoves>(TicketMoves moves)) {
            return moves;
        }
        throw new AssertionError("not accepted: " + decision);
    }

    private static void refused(MoveRefusal reason, Decision<TicketMoves> decision) {
        Decision.Refused<?> refused = assertInstanceOf(Decision.Refused.class, decision);
        assertEquals(reason, refused.reason());
    }

    @Test
    void aMoveSaysWhoWhyAndUntilWhen() {
        TicketMoves moves = accepted(decide(null, 4, new MoveAct.MinutesGiven(25, "with an infant", LATER)));
        SupervisorMove move = new SupervisorMove(Operations.id(4), false, 25, "with an infant", "a.martin", NOW, LATER);
        assertEquals(List.of(move), moves.moves());
        assertEquals(Optional.of(move), moves.inForce(LATER.minusNanos(1)));
        assertEquals(Optional.empty(), moves.inForce(LATER), "at its end it counts no more");
    }

    @Test
    void atAMomentOfThePastTheMoveOfThenCounts() {
        TicketMoves first = accepted(decide(null, 4, new MoveAct.MinutesGiven(25, "with an infant", LATER)));
        MoveAct pin = new MoveAct.PinnedNext("faints", LATER.plusSeconds(60));
        Instant pinnedAt = NOW.plusSeconds(600);
        TicketMoves both = accepted(MoveRules.decide(first, Operations.of(5, TicketMoves.aggregateOf(TICKET), pin, pinnedAt), pin));
        assertEquals(Optional.empty(), both.inForceThen(NOW.minusSeconds(1)));
        assertEquals(Optional.of(first.moves().getFirst()), both.inForceThen(pinnedAt.minusSeconds(1)));
        assertEquals(Optional.of(both.moves().getLast()), both.inForceThen(pinnedAt));
        assertEquals(Optional.empty(), both.inForceThen(LATER.plusSeconds(60)), "at its end it counts no more");
    }

    @Test
    void minutesReasonAndEndHaveLimits() {
        for (int wrong : new int[] {0, 241, -241, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            refused(MoveRefusal.MOVE_OUT_OF_LIMITS, decide(null, 1, new MoveAct.MinutesGiven(wrong, "x", LATER)));
        }
        accepted(decide(null, 1, new MoveAct.MinutesGiven(-240, "x", LATER)));
        refused(MoveRefusal.MOVE_REASON_MISSING, decide(null, 1, new MoveAct.PinnedNext(" ", LATER)));
        refused(MoveRefusal.MOVE_REASON_TOO_LONG, decide(null, 1, new MoveAct.PinnedNext("x".repeat(301), LATER)));
        refused(MoveRefusal.MOVE_END_NOT_AHEAD, decide(null, 1, new MoveAct.PinnedNext("x", NOW)));
        refused(MoveRefusal.MOVE_END_NOT_AHEAD, decide(null, 1, new MoveAct.PinnedNext("x", NOW.plus(Duration.ofHours(25)))));
        refused(MoveRefusal.MOVE_END_NOT_AHEAD, decide(null, 1, new MoveAct.PinnedNext("x", Instant.MAX)));
    }

    @Test
    void undoBringsBackTheMoveBeforeAndNobodyElsesIsUndone() {
        TicketMoves one = accepted(decide(null, 1, new MoveAct.MinutesGiven(25, "x", LATER)));
        TicketMoves two = accepted(decide(one, 2, new MoveAct.PinnedNext("y", LATER)));
        refused(MoveRefusal.MOVED_SINCE, decide(two, 3, new MoveAct.MoveUndone(Operations.id(1))));
        TicketMoves back = accepted(decide(two, 3, new MoveAct.MoveUndone(Operations.id(2))));
        assertEquals(one.moves(), back.moves());
        assertEquals(3, back.version());
        TicketMoves none = accepted(decide(back, 4, new MoveAct.MoveUndone(Operations.id(1))));
        refused(MoveRefusal.NO_MOVE_TO_UNDO, decide(none, 5, new MoveAct.MoveUndone(Operations.id(1))));
    }

    private static SupervisorMove anyMove(SplittableRandom random) {
        boolean pinned = random.nextInt(3) == 0;
        int minutes = pinned ? 0 : random.nextInt(1, 120) * (random.nextBoolean() ? 1 : -1);
        return new SupervisorMove(
                Operations.id(random.nextInt(1_000_000)), pinned, minutes, "x", "s", SyntheticTickets.minute(random.nextInt(5)),
                LATER);
    }

    private static Steering anySteering(SplittableRandom random, List<Ticket> tickets) {
        Map<TicketId, SupervisorMove> moves = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            moves.put(SeededRandom.any(random, tickets).id(), anyMove(random));
        }
        return new Steering(SyntheticTickets.anyPolicy(random), moves);
    }

    /** The comparator stays a total order whatever is moved. */
    @Test
    void movedTicketsStandInATotalOrderToo() {
        SeededRandom.repeat(300, random -> {
            List<Ticket> tickets = SyntheticTickets.any(random, 15);
            Steering steering = anySteering(random, tickets);
            List<WaitingTicket> rows = tickets.stream()
                    .map(ticket -> new WaitingTicket(ticket, steering.virtualArrival(ticket)))
                    .toList();
            for (WaitingTicket a : rows) {
                for (WaitingTicket b : rows) {
                    assertEquals(-Integer.signum(a.compareTo(b)), Integer.signum(b.compareTo(a)));
                    assertEquals(a.equals(b), a.compareTo(b) == 0);
                    for (WaitingTicket c : rows) {
                        assertTrue(a.compareTo(b) >= 0 || b.compareTo(c) >= 0 || a.compareTo(c) < 0, "transitive");
                    }
                }
            }
        });
    }

    @Test
    void pinnedTicketsComeFirstInTheOrderOfPinningAndTheOthersKeepTheirs() {
        SeededRandom.repeat(300, random -> {
            List<Ticket> tickets = SyntheticTickets.any(random, 20);
            Steering steering = anySteering(random, tickets);
            List<WaitingTicket> rows = WaitingQueue.of(tickets, steering).rows();
            List<Instant> pins = rows.stream().map(row -> row.arrival().pinnedAt()).toList();
            assertEquals(pins.stream().sorted().toList(), pins);
            List<Ticket> unmoved = tickets.stream().filter(each -> !steering.moves().containsKey(each.id())).toList();
            List<Ticket> expected = WaitingQueue.of(unmoved, steering.policy()).rows().stream().map(WaitingTicket::ticket).toList();
            List<Ticket> kept = new ArrayList<>(rows.stream().map(WaitingTicket::ticket).toList());
            kept.retainAll(unmoved);
            assertEquals(expected, kept);
        });
    }

    @Test
    void givenMinutesAreHeadStartsLikeAnyOther() {
        SeededRandom.repeat(300, random -> {
            Ticket ticket = SyntheticTickets.any(random, "A001");
            PriorityPolicy policy = SyntheticTickets.anyPolicy(random);
            SupervisorMove move = new SupervisorMove(Operations.id(1), false, 35, "x", "s", NOW, LATER);
            Instant moved = new Steering(policy, Map.of(ticket.id(), move)).virtualArrival(ticket).moment();
            assertEquals(Duration.ofMinutes(35), Duration.between(moved, policy.virtualArrival(ticket).moment()));
        });
    }

    @Test
    void aMoveThatHasEndedLeavesTheTicketToThePolicy() {
        Ticket ticket = SyntheticTickets.plain("A001", 0);
        TicketMoves moves = accepted(decide(null, 1, new MoveAct.PinnedNext("x", LATER)));
        PriorityPolicy policy = PriorityPolicy.recommended();
        assertTrue(Steering.at(NOW, policy, List.of(moves)).virtualArrival(ticket).move() != null);
        assertEquals(policy.virtualArrival(ticket), Steering.at(LATER, policy, List.of(moves)).virtualArrival(ticket));
    }
}
