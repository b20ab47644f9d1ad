package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Plays a sampled day event by event: somebody comes to the door, or a desk is free and takes the first in the queue that it has
 * the skill for. Everybody who was let in is served, however late it gets, as at a real desk.
 */
final class SimulatedDay {

    /** Start of whoever is not served: nobody came, or no desk has the skill. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int DESK_BITS = 6;
    private static final long DESK = (1L << DESK_BITS) - 1;

    final long[] start;
    long lastLeaves;

    private final People people;
    private final long changeover;
    private final int[][] skills;
    private final long[] until;
    /** By procedure: the desks that serve it, a bit each. */
    private final long[] skilled = new long[Numbered.COUNT];

    private final LongHeap busy = new LongHeap(DayAhead.MOST_DESKS);
    private final LongHeap[] came = new LongHeap[Numbered.COUNT];
    private final int[] served = new int[Numbered.COUNT];
    private long idle;

    SimulatedDay(DayAhead day, People people) {
        this.people = people;
        this.changeover = day.changeover().toMillis();
        this.start = new long[people.count];
        List<DeskAhead> desks = day.desks();
        skills = new int[desks.size()][];
        until = new long[desks.size()];
        for (int i = 0; i < desks.size(); i++) {
            DeskAhead desk = desks.get(i);
            skills[i] = desk.skills().stream().mapToInt(Numbered::of).sorted().toArray();
            Instant end = desk.until();
            until[i] = end == null ? NEVER : Duration.between(day.now(), end).toMillis();
            for (int procedure : skills[i]) {
                skilled[procedure] |= 1L << i;
            }
        }
        Arrays.setAll(came, _ -> new LongHeap(64));
    }

    /** @param doorsClose nobody who comes later is let in; milliseconds from now */
    void play(PolicyKeys keys, SampledDay day, long doorsClose) {
        reset(day);
        int next = 0;
        while (next < day.arrivalCount || !busy.isEmpty()) {
            long arrival = next < day.arrivalCount ? day.arrivals[next] : Long.MAX_VALUE;
            long arrivalAt = arrival >> People.PERSON_BITS;
            if (busy.isEmpty() || (next < day.arrivalCount && arrivalAt <= busy.least() >> DESK_BITS)) {
                if (arrivalAt <= doorsClose) {
                    admit(keys, day, next, arrivalAt);
                }
                next++;
            } else {
                long free = busy.take();
                takeNext(keys, day, (int) (free & DESK), free >> DESK_BITS);
            }
        }
    }

    private void reset(SampledDay day) {
        Arrays.fill(start, NEVER);
        Arrays.fill(served, 0);
        for (LongHeap each : came) {
            each.clear();
        }
        busy.clear();
        idle = 0;
        lastLeaves = day.lastInHandLeaves;
        for (int desk = 0; desk < day.deskFree.length; desk++) {
            busy.add((day.deskFree[desk] << DESK_BITS) | desk);
        }
    }

    private void admit(PolicyKeys keys, SampledDay day, int arrival, long at) {
        int person = (int) (day.arrivals[arrival] & People.PERSON);
        int procedure = people.procedure[person];
        long able = idle & skilled[procedure];
        while (able != 0) {
            int desk = Long.numberOfTrailingZeros(able);
            long bit = 1L << desk;
            idle &= ~bit;
            able &= ~bit;
            if (at < until[desk]) {
                serve(day, desk, person, at);
                return;
            }
        }
        came[procedure].add(keys.keyAt(person, at, people.waiting.length + arrival));
    }

    private void takeNext(PolicyKeys keys, SampledDay day, int desk, long at) {
        if (at >= until[desk]) {
            return;
        }
        long best = Long.MAX_VALUE;
        int of = -1;
        for (int procedure : skills[desk]) {
            long here = served[procedure] < keys.queues[procedure].length
                    ? keys.queues[procedure][served[procedure]]
                    : Long.MAX_VALUE;
            long first = Math.min(here, came[procedure].least());
            if (first < best) {
                best = first;
                of = procedure;
            }
        }
        if (of < 0) {
            idle |= 1L << desk;
            return;
        }
        if (came[of].least() == best) {
            came[of].take();
        } else {
            served[of]++;
        }
        int order = (int) (best & People.PERSON);
        int arrival = order - people.waiting.length;
        serve(day, desk, arrival < 0 ? order : (int) (day.arrivals[arrival] & People.PERSON), at);
    }

    private void serve(SampledDay day, int desk, int person, long at) {
        start[person] = at;
        long leaves = at + day.service[person];
        lastLeaves = Math.max(lastLeaves, leaves);
        busy.add(((leaves + changeover) << DESK_BITS) | desk);
    }
}
