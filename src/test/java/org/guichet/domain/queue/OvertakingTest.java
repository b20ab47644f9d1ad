package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/**
 * Nobody starves. A ticket's moment is its slot where the person came in time, its admission otherwise.
 *
 * <p>The bound: a ticket is overtaken only by tickets whose moment comes at most {@code largestLead() - smallestLead()} after
 * its own. At the door: a person is overtaken by nobody who is admitted more than that, and the time that counts as "not
 * late", after their moment.
 */
class OvertakingTest {

    private static final int RUNS = 2_000;

    private static Duration bound(PriorityPolicy policy) {
        return policy.largestLead().minus(policy.smallestLead());
    }

    @Test
    void nobodyIsOvertakenByAMomentBeyondTheBound() {
        SeededRandom.repeat(RUNS, random -> {
            PriorityPolicy policy = SyntheticTickets.anyPolicy(random);
            List<WaitingTicket> rows = WaitingQueue.of(SyntheticTickets.any(random, 20), policy).rows();
            for (int behind = 1; behind < rows.size(); behind++) {
                Instant moment = rows.get(behind).arrival().counted();
                for (WaitingTicket ahead : rows.subList(0, behind)) {
                    Duration later = Duration.between(moment, ahead.arrival().counted());
                    assertTrue(later.compareTo(bound(policy)) <= 0, () -> later + " beyond " + bound(policy));
                }
            }
        });
    }

    @Test
    void nobodyIsOvertakenBySomebodyWhoComesToTheDoorBeyondTheBound() {
        SeededRandom.repeat(RUNS, random -> {
            PriorityPolicy policy = SyntheticTickets.anyPolicy(random);
            Duration most = bound(policy).plus(policy.lateAfter());
            List<WaitingTicket> rows = WaitingQueue.of(SyntheticTickets.any(random, 20), policy).rows();
            for (int behind = 1; behind < rows.size(); behind++) {
                Instant moment = rows.get(behind).arrival().counted();
                for (WaitingTicket ahead : rows.subList(0, behind)) {
                    Duration later = Duration.between(moment, ahead.ticket().admission().admittedAt());
                    assertTrue(later.compareTo(most) <= 0, () -> later + " beyond " + most);
                }
            }
        });
    }

    @Test
    void leadsLieBetweenTheSmallestAndTheLargest() {
        SeededRandom.repeat(RUNS, random -> {
            PriorityPolicy policy = SyntheticTickets.anyPolicy(random);
            Duration lead =
                    Duration.ofMinutes(policy.virtualArrival(SyntheticTickets.any(random, "A001")).totalMinutes());
            assertTrue(lead.compareTo(policy.largestLead()) <= 0);
            assertTrue(lead.compareTo(policy.smallestLead()) >= 0);
        });
    }

    /** The bound is exact: there are tickets that reach it, under any policy. */
    @Test
    void theLargestAndTheSmallestLeadAreReached() {
        SeededRandom.repeat(RUNS, random -> {
            PriorityPolicy policy = SyntheticTickets.anyPolicy(random);
            assertEquals(policy.largestLead(), extreme(policy, true));
            assertEquals(policy.smallestLead(), extreme(policy, false));
        });
    }

    /** The lead of the ticket that has just the circumstances which help, or which harm. */
    private static Duration extreme(PriorityPolicy policy, boolean helped) {
        Set<HeadStart> wanted = EnumSet.allOf(HeadStart.class);
        wanted.removeIf(each -> helped ? policy.minutesFor(each) <= 0 : policy.minutesFor(each) >= 0);
        Comparator<Procedure> byLead = Comparator.comparingInt(each -> policy.minutesFor(HeadStart.of(each)));
        Procedure procedure = Arrays.stream(Procedure.values())
                .max(helped ? byLead : byLead.reversed())
                .orElseThrow();
        Instant admitted = SyntheticTickets.minute(200);
        Admission admission = new Admission(
                SyntheticTickets.DAY,
                "A001",
                1,
                procedure,
                null,
                wanted.contains(HeadStart.LATE_FOR_SLOT) ? SyntheticTickets.OPENING : null,
                admitted,
                wanted.contains(HeadStart.LEGAL_DEADLINE_NEAR) ? SyntheticTickets.DAY : null,
                wanted.contains(HeadStart.PRIORITY_NEED),
                wanted.contains(HeadStart.EMPLOYMENT_AT_STAKE));
        Ticket ticket = SyntheticTickets.of(admission);
        if (wanted.contains(HeadStart.PUT_BACK)) {
            ticket = SyntheticTickets.putBack(ticket);
        }
        return Duration.ofMinutes(policy.virtualArrival(ticket).totalMinutes());
    }

    @Test
    void underTheRecommendedPolicyTheBoundIsTwoHoursAndThreeQuarters() {
        assertEquals(Duration.ofMinutes(150), PriorityPolicy.recommended().largestLead());
        assertEquals(Duration.ofMinutes(-15), PriorityPolicy.recommended().smallestLead());
    }
}
