package org.guichet.domain.queue;

import static org.guichet.domain.queue.SyntheticTickets.minute;
import static org.guichet.domain.queue.SyntheticTickets.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.guichet.inmemory.Operations;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** Bringing a ticket before or after another, with the fewest minutes that do. */
class PlacementTest {

    private static final Instant NOW = minute(300);

    private static Steering with(PriorityPolicy policy, Ticket ticket, int minutes) {
        SupervisorMove move = new SupervisorMove(Operations.id(9), false, minutes, "x", "a.martin", NOW, NOW.plusSeconds(60));
        return new Steering(policy, Map.of(ticket.id(), move));
    }

    private static WaitingTicket row(WaitingQueue queue, TicketId id) {
        return queue.rows().stream().filter(each -> each.ticket().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theMinutesBringItJustThereAndOneLessWouldNot() {
        SeededRandom.repeat(300, random -> {
            PriorityPolicy policy = SyntheticTickets.anyPolicy(random);
            List<Ticket> tickets = new ArrayList<>(SyntheticTickets.any(random, random.nextInt(2, 15)));
            WaitingQueue queue = WaitingQueue.of(tickets, policy);
            Collections.shuffle(tickets, new Random(random.nextLong()));
            Ticket moved = tickets.getFirst();
            WaitingTicket other = row(queue, tickets.getLast().id());
            Placement.before(row(queue, moved.id()), other).ifPresent(minutes -> {
                assertTrue(isBefore(tickets, policy, moved, other, minutes));
                int less = minutes == 1 ? -1 : minutes - 1;
                assertTrue(minutes == -MoveAct.MOST_MINUTES || !isBefore(tickets, policy, moved, other, less));
            });
            Placement.after(row(queue, moved.id()), other).ifPresent(minutes -> {
                assertTrue(!isBefore(tickets, policy, moved, other, minutes));
                int more = minutes == -1 ? 1 : minutes + 1;
                assertTrue(minutes == MoveAct.MOST_MINUTES || isBefore(tickets, policy, moved, other, more));
            });
        });
    }

    @Test
    void thePlaceThatIsNamedIsTheOneThatItGets() {
        SeededRandom.repeat(300, random -> {
            PriorityPolicy policy = SyntheticTickets.anyPolicy(random);
            List<Ticket> tickets = SyntheticTickets.any(random, random.nextInt(2, 15));
            WaitingQueue queue = WaitingQueue.of(tickets, policy);
            WaitingTicket moved = queue.rows().get(random.nextInt(queue.rows().size()));
            int minutes = random.nextInt(1, 90) * (random.nextBoolean() ? 1 : -1);
            WaitingQueue after = WaitingQueue.of(tickets, with(policy, moved.ticket(), minutes));
            assertEquals(after.rows().indexOf(row(after, moved.ticket().id())), Placement.rank(queue.rows(), moved, minutes));
        });
    }

    /** Found by drag and drop: two ahead count from the same minute, so that nothing fits between them. */
    @Test
    void betweenTwoOfTheSameMinuteThereIsNoRoomAndThePlaceSaysSo() {
        WaitingQueue queue = WaitingQueue.of(List.of(plain("A001", 0), plain("A002", 0), plain("A003", 10)), PriorityPolicy.recommended());
        WaitingTicket last = queue.rows().getLast();
        int minutes = Placement.before(last, queue.rows().get(1)).orElseThrow();
        assertEquals(0, Placement.rank(queue.rows(), last, minutes));
    }

    private static boolean isBefore(List<Ticket> tickets, PriorityPolicy policy, Ticket moved, WaitingTicket other, int minutes) {
        WaitingQueue after = WaitingQueue.of(tickets, with(policy, moved, minutes));
        return row(after, moved.id()).compareTo(row(after, other.ticket().id())) < 0;
    }

    @Test
    void whatItWasMovedByBeforeIsReplacedNotAddedTo() {
        PriorityPolicy policy = PriorityPolicy.recommended();
        Ticket first = plain("A001", 0);
        Ticket second = plain("A002", 30);
        WaitingQueue queue = WaitingQueue.of(List.of(first, second), with(policy, second, 10));
        assertEquals(OptionalInt.of(31), Placement.before(row(queue, second.id()), row(queue, first.id())));
    }

    @Test
    void nobodyGoesBeforeOneWhoIsPinnedAndNobodyFurtherThanFourHours() {
        PriorityPolicy policy = PriorityPolicy.recommended();
        Ticket first = plain("A001", 0);
        Ticket second = plain("A002", 300);
        WaitingQueue queue = WaitingQueue.of(List.of(first, second), policy);
        assertEquals(OptionalInt.empty(), Placement.before(row(queue, second.id()), row(queue, first.id())), "five hours");
        SupervisorMove pin = new SupervisorMove(Operations.id(9), true, 0, "x", "a.martin", NOW, NOW.plusSeconds(60));
        Ticket third = plain("A003", 1);
        WaitingQueue pinned = WaitingQueue.of(List.of(first, third), new Steering(policy, Map.of(first.id(), pin)));
        assertEquals(OptionalInt.empty(), Placement.before(row(pinned, third.id()), row(pinned, first.id())));
    }
}
