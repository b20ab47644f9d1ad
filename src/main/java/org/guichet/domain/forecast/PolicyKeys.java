package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Ticket;

/**
 * Where a policy puts each person, worked out by the policy itself and once for all simulated days. A key is the virtual arrival
 * in milliseconds from now, then the slot, then the admission, as the queue's comparator has it: smaller is served first. Its low
 * bits are the place in the order of admission.
 */
final class PolicyKeys {

    private static final long FARTHEST = (1L << 29) - 1;

    /** Of those who are here, by procedure, in the order of calling. */
    final long[][] queues;

    private final People people;
    private final long[] inTime;
    private final long[] lateLead;
    private final long[] lateFrom;

    PolicyKeys(DayAhead day, People people, PriorityPolicy policy) {
        this.people = people;
        inTime = new long[people.count];
        lateLead = new long[people.count];
        lateFrom = new long[people.count];
        List<List<Long>> here = new ArrayList<>();
        Numbered.PROCEDURES.forEach(_ -> here.add(new ArrayList<>()));
        for (int person : people.waiting) {
            inTime[person] = moment(day, policy, people.ticket(person));
            here.get(people.procedure[person]).add(packed(inTime[person], people.slotRank[person], person));
        }
        for (int person : people.expected) {
            Instant slot = day.now().plusMillis(people.slot[person]);
            Instant late = slot.plus(policy.lateAfter()).plusMillis(1);
            inTime[person] = moment(day, policy, people.ticket(person));
            lateFrom[person] = late.toEpochMilli() - day.now().toEpochMilli();
            lateLead[person] = Duration.ofMinutes(
                            policy.virtualArrival(people.ticketIfAdmitted(person, late)).totalMinutes())
                    .toMillis();
        }
        queues = here.stream()
                .map(keys -> keys.stream().sorted(Comparator.naturalOrder()).mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
    }

    private static long moment(DayAhead day, PriorityPolicy policy, Ticket ticket) {
        return policy.virtualArrival(ticket).moment().toEpochMilli() - day.now().toEpochMilli();
    }

    private static long packed(long moment, int slotRank, int order) {
        return (((Math.clamp(moment, -FARTHEST, FARTHEST) << People.PERSON_BITS) | slotRank) << People.PERSON_BITS) | order;
    }

    /** Of somebody expected who comes to the door at that moment, as the so-manieth of the day. */
    long keyAt(int person, long arrival, int order) {
        long moment = arrival >= lateFrom[person] ? arrival - lateLead[person] : inTime[person];
        return packed(moment, people.slotRank[person], order);
    }
}
