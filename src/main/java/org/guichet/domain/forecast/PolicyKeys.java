package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Steering;
import org.guichet.domain.queue.SupervisorMove;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.domain.queue.WaitingTicket;

/**
 * Where a policy puts each person, worked out by the policy itself and once for all simulated days. A key is the virtual arrival
 * in milliseconds from now, then the slot, then the admission, as the queue's comparator has it: smaller is served first. Its low
 * bits are the place in the order of admission.
 */
final class PolicyKeys {

    private static final long FARTHEST = (1L << 29) - 1;

    /** Of those who are here, by lane, in the order of calling. */
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
        for (int lane = 0; lane < people.lanes.count(); lane++) {
            here.add(new ArrayList<>());
        }
        Steering steering = new Steering(policy, day.moves());
        List<WaitingTicket> pinned = pinned(day, steering);
        for (int person : people.waiting) {
            int place = pinned.indexOf(new WaitingTicket(people.ticket(person), steering.virtualArrival(people.ticket(person))));
            inTime[person] = place < 0 ? moment(day, steering, people.ticket(person)) : place - FARTHEST;
            here.get(people.lane[person]).add(keyOf(person));
        }
        for (int person : people.expected) {
            Instant slot = day.now().plusMillis(people.slot[person]);
            Instant late = slot.plus(policy.lateAfter()).plusMillis(1);
            inTime[person] = moment(day, steering, people.ticket(person));
            lateFrom[person] = late.toEpochMilli() - day.now().toEpochMilli();
            lateLead[person] = Duration.ofMinutes(
                            policy.virtualArrival(people.ticketIfAdmitted(person, late)).totalMinutes())
                    .toMillis();
        }
        queues = here.stream()
                .map(keys -> keys.stream().sorted(Comparator.naturalOrder()).mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
    }

    /** In the order of calling: before everybody else. */
    private static List<WaitingTicket> pinned(DayAhead day, Steering steering) {
        List<Ticket> pinned = day.waiting().stream()
                .filter(ticket -> {
                    SupervisorMove move = day.moves().get(ticket.id());
                    return move != null && move.pinned();
                })
                .toList();
        return WaitingQueue.of(pinned, steering).rows();
    }

    private static long moment(DayAhead day, Steering steering, Ticket ticket) {
        return steering.virtualArrival(ticket).moment().toEpochMilli() - day.now().toEpochMilli();
    }

    private static long packed(long moment, int slotRank, int order) {
        return (((Math.clamp(moment, -FARTHEST, FARTHEST) << People.PERSON_BITS) | slotRank) << People.PERSON_BITS) | order;
    }

    /** Of somebody who is here. */
    long keyOf(int person) {
        return packed(inTime[person], people.slotRank[person], person);
    }

    /** Of somebody expected who comes to the door at that moment, as the so-manieth of the day. */
    long keyAt(int person, long arrival, int order) {
        long moment = arrival >= lateFrom[person] ? arrival - lateLead[person] : inTime[person];
        return packed(moment, people.slotRank[person], order);
    }
}
