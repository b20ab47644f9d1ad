package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Plays a sampled day event by event: somebody comes to the door, or a desk is free and takes the first in the queue that may go
 * to it. Somebody with several matters goes on to the next desk. Everybody who was let in is served, however late it gets, as at
 * a real desk.
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
    /** By desk: the lanes that it takes people from. */
    private final int[][] lanes;
    /** By desk: the procedures that it serves, a bit each. */
    private final int[] skills;
    private final long[] until;

    private final LongHeap busy = new LongHeap(DayAhead.MOST_DESKS);
    private final LongHeap[] came;
    private final int[] served;
    /** By person: what is still to be done of several matters. */
    private final int[] left;
    /** Whom each desk had last. */
    private final int[] had;
    private long idle;

    SimulatedDay(DayAhead day, People people) {
        this.people = people;
        this.changeover = day.changeover().toMillis();
        this.start = new long[people.count];
        List<DeskAhead> desks = day.desks();
        lanes = new int[desks.size()][];
        skills = new int[desks.size()];
        until = new long[desks.size()];
        had = new int[desks.size()];
        for (int i = 0; i < desks.size(); i++) {
            DeskAhead desk = desks.get(i);
            long bit = 1L << i;
            lanes[i] = IntStream.range(0, people.lanes.count())
                    .filter(lane -> (people.lanes.desksOf(lane) & bit) != 0)
                    .toArray();
            skills[i] = desk.skills().stream().mapToInt(each -> 1 << Numbered.of(each)).sum();
            Instant end = desk.until();
            until[i] = end == null ? NEVER : Duration.between(day.now(), end).toMillis();
        }
        came = new LongHeap[people.lanes.count()];
        served = new int[came.length];
        left = new int[people.count];
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
        Arrays.fill(had, -1);
        System.arraycopy(people.matters, 0, left, 0, left.length);
        idle = 0;
        lastLeaves = day.lastInHandLeaves;
        for (int desk = 0; desk < day.deskFree.length; desk++) {
            busy.add((day.deskFree[desk] << DESK_BITS) | desk);
        }
    }

    private void admit(PolicyKeys keys, SampledDay day, int arrival, long at) {
        int person = (int) (day.arrivals[arrival] & People.PERSON);
        int lane = people.lane[person];
        if (!serveAtOnce(day, lane, person, at)) {
            came[lane].add(keys.keyAt(person, at, people.waiting.length + arrival));
        }
    }

    private boolean serveAtOnce(SampledDay day, int lane, int person, long at) {
        long able = idle & people.lanes.desksOf(lane);
        while (able != 0) {
            int desk = Long.numberOfTrailingZeros(able);
            long bit = 1L << desk;
            idle &= ~bit;
            able &= ~bit;
            if (at < until[desk]) {
                serve(day, desk, person, at);
                return true;
            }
        }
        return false;
    }

    /** What the desk did not serve is another desk's: its person waits again, in the place that they had. */
    private void sendOn(PolicyKeys keys, SampledDay day, int desk, long at) {
        int person = had[desk];
        had[desk] = -1;
        if (person >= 0 && left[person] != 0) {
            int lane = people.laneOf[Integer.numberOfTrailingZeros(left[person])];
            if (!serveAtOnce(day, lane, person, at)) {
                came[lane].add(keys.keyOf(person));
            }
        }
    }

    private void takeNext(PolicyKeys keys, SampledDay day, int desk, long at) {
        sendOn(keys, day, desk, at);
        if (at >= until[desk]) {
            return;
        }
        long best = Long.MAX_VALUE;
        int of = -1;
        for (int lane : lanes[desk]) {
            long here = served[lane] < keys.queues[lane].length
                    ? keys.queues[lane][served[lane]]
                    : Long.MAX_VALUE;
            long first = Math.min(here, came[lane].least());
            if (first < best) {
                best = first;
                of = lane;
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
        start[person] = Math.min(start[person], at);
        long leaves = at + (people.matters[person] == 0 ? day.service[person] : serveSome(day, desk, person));
        lastLeaves = Math.max(lastLeaves, leaves);
        busy.add(((leaves + changeover) << DESK_BITS) | desk);
    }

    /** One matter after the other, all that the desk serves; the first that is left where it was asked by name. */
    private long serveSome(SampledDay day, int desk, int person) {
        int now = left[person] & skills[desk];
        if (now == 0) {
            now = Integer.lowestOneBit(left[person]);
        }
        left[person] &= ~now;
        had[desk] = person;
        long[] takes = day.services.getOrDefault(person, new long[Numbered.COUNT]);
        long all = 0;
        for (int rest = now; rest != 0; rest &= rest - 1) {
            all += takes[Integer.numberOfTrailingZeros(rest)];
        }
        return all;
    }
}
