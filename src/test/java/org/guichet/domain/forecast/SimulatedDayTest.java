package org.guichet.domain.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Steering;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** The quick simulation beside a plain one that asks the real queue, row by row: they agree to the millisecond. */
class SimulatedDayTest {

    /** Plays the same sampled day with the queue that the desks use. */
    private static final class PlainDay {
        private final DayAhead day;
        private final PriorityPolicy policy;
        private final SampledDay sampled;
        private final People people;
        private final long[] free;
        private final boolean[] idle;
        private final Map<TicketId, Integer> persons = new HashMap<>();
        private WaitingQueue queue;
        private final long[] start;

        PlainDay(DayAhead day, People people, SampledDay sampled, PriorityPolicy policy) {
            this.day = day;
            this.policy = policy;
            this.sampled = sampled;
            this.people = people;
            this.free = sampled.deskFree.clone();
            this.idle = new boolean[free.length];
            this.queue = WaitingQueue.of(day.waiting(), new Steering(policy, day.moves()));
            this.start = new long[people.count];
            Arrays.fill(start, SimulatedDay.NEVER);
            for (int person = 0; person < people.count; person++) {
                persons.put(people.id(person), person);
            }
        }

        long[] play(long doorsClose) {
            List<Long> arrivals = new ArrayList<>();
            for (int i = 0; i < sampled.arrivalCount; i++) {
                arrivals.add(sampled.arrivals[i]);
            }
            while (true) {
                int desk = firstFree();
                long freeAt = desk < 0 ? Long.MAX_VALUE : free[desk];
                long comesAt = arrivals.isEmpty() ? Long.MAX_VALUE : arrivals.getFirst() >> People.PERSON_BITS;
                if (freeAt == Long.MAX_VALUE && comesAt == Long.MAX_VALUE) {
                    return start;
                }
                if (comesAt <= freeAt) {
                    int person = (int) (arrivals.removeFirst() & People.PERSON);
                    if (comesAt <= doorsClose) {
                        come(people.ticketIfAdmitted(person, day.now().plusMillis(comesAt)), comesAt);
                    }
                } else {
                    callNext(desk, freeAt);
                }
            }
        }

        private int firstFree() {
            int first = -1;
            for (int desk = 0; desk < free.length; desk++) {
                if (!idle[desk] && free[desk] != Long.MAX_VALUE && (first < 0 || free[desk] < free[first])) {
                    first = desk;
                }
            }
            return first;
        }

        private void come(Ticket ticket, long at) {
            queue = queue.with(new WaitingTicket(ticket, policy.virtualArrival(ticket)));
            for (int desk = 0; desk < free.length; desk++) {
                if (idle[desk] && day.desks().get(desk).skills().contains(ticket.admission().procedure())) {
                    idle[desk] = false;
                    callNext(desk, at);
                    return;
                }
            }
        }

        private void callNext(int desk, long at) {
            var until = day.desks().get(desk).until();
            if (until != null && !day.now().plusMillis(at).isBefore(until)) {
                free[desk] = Long.MAX_VALUE;
                return;
            }
            Optional<WaitingTicket> next = queue.next(desk + 1, day.desks().get(desk).skills());
            idle[desk] = next.isEmpty();
            next.ifPresent(row -> {
                queue = queue.without(row);
                int person = persons.getOrDefault(row.ticket().id(), -1);
                start[person] = at;
                free[desk] = at + sampled.service[person] + day.changeover().toMillis();
            });
        }
    }

    @Test
    void theSimulationCallsWhomTheQueueWouldCall() {
        SeededRandom.repeat(150, random -> {
            DayAhead day = SyntheticDays.any(random);
            People people = new People(day, day.day());
            SampledDay sampled = new SampledDay(day, people);
            sampled.draw(new SeededSequence(random.nextLong()));
            PriorityPolicy policy = SeededRandom.any(random, List.of(StandardPolicy.values())).policy();
            long doorsClose = random.nextBoolean() ? Long.MAX_VALUE : Duration.ofMinutes(random.nextInt(200)).toMillis();
            SimulatedDay quick = new SimulatedDay(day, people);
            quick.play(new PolicyKeys(day, people, policy), sampled, doorsClose);
            long[] plain = new PlainDay(day, people, sampled, policy).play(doorsClose);
            assertArrayEquals(plain, quick.start);
            long last = 0;
            for (int person = 0; person < people.count; person++) {
                last = plain[person] == SimulatedDay.NEVER ? last : Math.max(last, plain[person] + sampled.service[person]);
            }
            assertEquals(last, quick.lastLeaves);
        });
    }

    @Test
    void playingTwiceOnTheSameObjectsLeavesNothingBehind() {
        SeededRandom.repeat(40, random -> {
            DayAhead day = SyntheticDays.any(random);
            People people = new People(day, day.day());
            SampledDay sampled = new SampledDay(day, people);
            PolicyKeys keys = new PolicyKeys(day, people, PriorityPolicy.recommended());
            SimulatedDay played = new SimulatedDay(day, people);
            sampled.draw(new SeededSequence(1));
            played.play(keys, sampled, Long.MAX_VALUE);
            long[] once = played.start.clone();
            sampled.draw(new SeededSequence(2));
            played.play(keys, sampled, Long.MAX_VALUE);
            sampled.draw(new SeededSequence(1));
            played.play(keys, sampled, Long.MAX_VALUE);
            assertArrayEquals(once, played.start);
        });
    }
}
