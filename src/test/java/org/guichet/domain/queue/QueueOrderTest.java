package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
            assertEquals(queue.at(1).rows().stream().findFirst(), queue.next(1, ALL));
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
                        assertTrue(mayCall(next.ticket(), 1, skills));
                        queue.rows().stream()
                                .takeWhile(row -> !row.equals(next))
                                .forEach(row -> assertFalse(mayCall(row.ticket(), 1, skills), "skipped"));
                    },
                    () -> queue.rows().forEach(row -> assertFalse(mayCall(row.ticket(), 1, skills), "left behind")));
        });
    }

    /** In other words than the ticket's own: sent to this desk, or for a skill it has, or some matter not done that it serves. */
    private static boolean mayCall(Ticket ticket, int desk, Set<Procedure> skills) {
        Onward onward = ticket.place().onward();
        Set<Procedure> wanted = EnumSet.of(ticket.admission().procedure());
        ticket.place().errand().further().forEach(matter -> wanted.add(matter.procedure()));
        wanted.removeAll(ticket.place().errand().done());
        if (onward.skill() != null) {
            wanted.clear();
            wanted.add(onward.skill());
        }
        wanted.retainAll(skills);
        return onward.desk() == null ? !wanted.isEmpty() : Objects.equals(onward.desk(), desk);
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
        called = called.moved(called.place().called(Operations.id(9), 3, null, SyntheticTickets.minute(1)));
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
