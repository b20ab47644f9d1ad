package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guichet.domain.forecast.DayCurve.Ahead;
import org.guichet.domain.forecast.DayCurve.Band;
import org.guichet.domain.queue.PriorityPolicy;

/** Counts the people of many simulated days at regular moments, and says between which numbers they lie. */
public final class CurveAhead {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    /** A day of which nobody sees the end is drawn no further. */
    private static final int MOST_STEPS = 12 * 12;

    private final DayAhead day;
    private final People people;
    private final int days;
    private final int steps;
    private final int[][] waiting;
    private final int[][] inService;
    private final int[][] gone;

    private CurveAhead(DayAhead day, People people, int days, int steps) {
        this.day = day;
        this.people = people;
        this.days = days;
        this.steps = steps;
        waiting = new int[steps][days];
        inService = new int[steps][days];
        gone = new int[steps][days];
    }

    /**
     * From now until then.
     *
     * @param goneSoFar people who have gone by now
     * @param seed the same seed gives the same answer
     */
    public static List<Ahead> of(DayAhead day, PriorityPolicy policy, int goneSoFar, Instant until, int days, long seed) {
        long wanted = Duration.between(day.now(), until).dividedBy(DayCurve.STEP) + 2;
        CurveAhead curve = new CurveAhead(day, new People(day, day.day()), days, Math.clamp(wanted, 1, MOST_STEPS));
        curve.play(policy, goneSoFar, seed);
        return curve.bands();
    }

    private void play(PriorityPolicy policy, int goneSoFar, long seed) {
        PolicyKeys keys = new PolicyKeys(day, people, policy);
        SampledDay sampled = new SampledDay(day, people);
        SimulatedDay played = new SimulatedDay(day, people);
        for (int i = 0; i < days; i++) {
            sampled.draw(SeededSequence.ofDay(seed, i));
            played.play(keys, sampled, Long.MAX_VALUE);
            count(i, sampled, played, goneSoFar);
        }
    }

    private void count(int which, SampledDay sampled, SimulatedDay played, int goneSoFar) {
        for (int step = 0; step < steps; step++) {
            gone[step][which] = goneSoFar;
        }
        for (int person : people.waiting) {
            stay(which, 0, played.start[person], sampled.service[person]);
        }
        for (int i = 0; i < sampled.arrivalCount; i++) {
            int person = (int) (sampled.arrivals[i] & People.PERSON);
            stay(which, sampled.arrivedAt[person], played.start[person], sampled.service[person]);
        }
        List<DeskAhead> desks = day.desks();
        for (int i = 0; i < desks.size(); i++) {
            if (desks.get(i).serving() != null) {
                stay(which, 0, 0, Math.max(0, sampled.deskFree[i] - day.changeover().toMillis()));
            }
        }
    }

    /** Somebody who comes, is called, and is at a desk for so long; in milliseconds from now. */
    private void stay(int which, long comes, long called, long service) {
        for (int step = stepAt(comes); step < steps; step++) {
            long at = step * DayCurve.STEP.toMillis();
            if (at < called) {
                waiting[step][which]++;
            } else if (at - called < service) {
                inService[step][which]++;
            } else {
                gone[step][which]++;
            }
        }
    }

    /** The first step at which somebody who came then is there. */
    private static int stepAt(long millis) {
        return (int) Math.min(MOST_STEPS, Math.ceilDiv(Math.max(0, millis), DayCurve.STEP.toMillis()));
    }

    private List<Ahead> bands() {
        List<Ahead> ahead = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            ahead.add(new Ahead(
                    day.now().plus(DayCurve.STEP.multipliedBy(step)), band(waiting[step]), band(inService[step]), band(gone[step])));
        }
        return ahead;
    }

    private static Band band(int[] counts) {
        Arrays.sort(counts);
        int last = counts.length - 1;
        return new Band(
                counts[(int) Math.floor(LOW * last)], counts[(int) Math.round(0.5 * last)], counts[(int) Math.ceil(HIGH * last)]);
    }
}
