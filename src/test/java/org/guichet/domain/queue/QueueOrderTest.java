package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Procedure;
import org.guichet.inmemory.Operations;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** The queue's order, on many random queues under many random policies. */
class QueueOrderTest {

    private static final int RUNS = 500;
    private static final Set<Procedure> ALL = EnumSet.allOf(Procedure.class);

    @Test
    void noTwoTicketsStandOnTheSamePlace() {
        SeededRandom.repeat(RUNS, random -> {
            List<WaitingTicket> rows = rows(random);
            for (WaitingTicket a : rows) {
                for (WaitingTicket b : rows) {
                    int forth = Integer.signum(a.compareTo(b));
                    assertEquals(-forth, Integer.signum(b.compareTo(a)), "antisymmetric");
                    assertEquals(a.equals(b), forth == 0, "total: only a ticket itself compares as equal");
                }
            }
        });
    }

    @Test
    void whoStandsBeforeSomebodyStandsBeforeAllBehindThem() {
        SeededRandom.repeat(RUNS, random -> {
            List<WaitingTicket> rows = rows(random);
            for (int i = 0; i < 200; i++) {
                WaitingTicket a = SeededRandom.any(random, rows);
                WaitingTicket b = SeededRandom.any(random, rows);
                WaitingTicket c = SeededRandom.any(random, rows);
                if (a.compareTo(b) < 0 && b.compareTo(c) < 0) {
                    assertTrue(a.compareTo(c) < 0, "transitive");
                }
            }
        });
    }

    @Test
    void rowOneIsWhomNextCalls() {
        SeededRandom.repeat(RUNS, random -> {
            WaitingQueue queue = WaitingQueue.of(SyntheticTickets.any(random, 25), SyntheticTickets.anyPolicy(random));
            assertEquals(queue.rows().getFirst(), queue.next(1, ALL).orElseThrow());
        });
    }

    @Test
    void nextIsTheFirstRowThatTheDeskHasTheSkillFor() {
        SeededRandom.repeat(RUNS, random -> {
            WaitingQueue queue = WaitingQueue.of(SyntheticTickets.any(random, 25), SyntheticTickets.anyPolicy(random));
            Set<Procedure> skills = new HashSet<>(ALL);
            skills.removeIf(_ -> random.nextBoolean());
            queue.next(1, skills).ifPresentOrElse(
                    next -> {
                        assertTrue(skills.contains(next.ticket().admission().procedure()));
                        queue.rows().stream()
                                .takeWhile(row -> !row.equals(next))
                                .forEach(row -> assertTrue(!skills.contains(row.ticket().admission().procedure()), "skipped"));
                    },
                    () -> queue.rows().forEach(
                            row -> assertTrue(!skills.contains(row.ticket().admission().procedure()), "left behind")));
        });
    }

    @Test
    void theOrderDoesNotDependOnWhatIsReadFirst() {
        SeededRandom.repeat(RUNS, random -> {
            List<Ticket> tickets = SyntheticTickets.any(random, 30);
            PriorityPolicy policy = SyntheticTickets.anyPolicy(random);
            List<Ticket> shuffled = new ArrayList<>(tickets);
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            assertEquals(WaitingQueue.of(tickets, policy), WaitingQueue.of(shuffled, policy));
        });
    }

    @Test
    void anArrivalOrADepartureLeavesTheOthersInTheirOrder() {
        SeededRandom.repeat(RUNS, random -> {
            List<Ticket> tickets = new ArrayList<>(SyntheticTickets.any(random, 30));
            PriorityPolicy policy = SyntheticTickets.anyPolicy(random);
            List<WaitingTicket> before = new ArrayList<>(WaitingQueue.of(tickets, policy).rows());
            Ticket gone = tickets.remove(random.nextInt(tickets.size()));
            Ticket come = SyntheticTickets.any(random, "Z999");
            tickets.add(come);
            List<WaitingTicket> after = new ArrayList<>(WaitingQueue.of(tickets, policy).rows());
            before.removeIf(row -> row.ticket().equals(gone));
            after.removeIf(row -> row.ticket().equals(come));
            assertEquals(before, after);
        });
    }

    @Test
    void whoComesOrGoesLeavesTheQueueAsIfItHadBeenMadeAnew() {
        SeededRandom.repeat(RUNS, random -> {
            List<Ticket> tickets = new ArrayList<>(SyntheticTickets.any(random, 30));
            PriorityPolicy policy = SyntheticTickets.anyPolicy(random);
            WaitingQueue queue = WaitingQueue.of(tickets, policy);
            Ticket come = SyntheticTickets.any(random, "Z999");
            WaitingQueue more = queue.with(new WaitingTicket(come, policy.virtualArrival(come)));
            assertEquals(more, more.with(new WaitingTicket(come, policy.virtualArrival(come))), "nobody stands twice");
            Ticket gone = tickets.remove(random.nextInt(tickets.size()));
            tickets.add(come);
            WaitingTicket left = new WaitingTicket(gone, policy.virtualArrival(gone));
            assertEquals(WaitingQueue.of(tickets, policy), more.without(left));
            assertEquals(more.without(left), more.without(left).without(left));
        });
    }

    @Test
    void whoHasASlotStandsBeforeWhoComesWithoutOneAtTheSameMoment() {
        Ticket without = SyntheticTickets.plain("A001", 10);
        Ticket with = SyntheticTickets.ticket(
                "A002", Procedure.FIRST_FILING, SyntheticTickets.minute(10), SyntheticTickets.minute(12));
        WaitingQueue queue = WaitingQueue.of(List.of(without, with), PriorityPolicy.recommended());
        assertEquals(List.of(with, without), queue.rows().stream().map(WaitingTicket::ticket).toList());
    }

    @Test
    void onlyWaitingTicketsAreInTheQueue() {
        Ticket waiting = SyntheticTickets.plain("A001", 0);
        Ticket called = SyntheticTickets.plain("A002", 0);
        called = called.moved(called.place().called(Operations.id(9), 3, SyntheticTickets.minute(1)));
        WaitingQueue queue = WaitingQueue.of(List.of(called, waiting), PriorityPolicy.recommended());
        assertEquals(List.of(waiting), queue.rows().stream().map(WaitingTicket::ticket).toList());
        assertNotEquals(called.status(), waiting.status());
    }

    private static List<WaitingTicket> rows(SplittableRandom random) {
        PriorityPolicy policy = SyntheticTickets.anyPolicy(random);
        return SyntheticTickets.any(random, 15).stream()
                .map(ticket -> new WaitingTicket(ticket, policy.virtualArrival(ticket)))
                .toList();
    }
}
