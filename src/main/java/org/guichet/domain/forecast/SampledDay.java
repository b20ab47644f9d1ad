package org.guichet.domain.forecast;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What chance decides about one day: who comes and when, and how long each service takes. Drawn once and played under each policy,
 * so that a difference between them is the policies' and not luck.
 */
final class SampledDay {

    /** Draws until somebody who has not come so far is found to come later, or not at all. */
    private static final int MOST_DRAWS = 16;

    final long[] service;
    /** By person with several matters: how long each procedure takes them. */
    final Map<Integer, long[]> services = new HashMap<>();
    /** When each desk is free, in milliseconds from now. */
    final long[] deskFree;

    final long[] arrivedAt;
    /** Moments and people of the arrivals, packed, in the order of time. */
    final long[] arrivals;

    int arrivalCount;
    /** When the last person who is at a desk now will leave; 0 where nobody is. */
    long lastInHandLeaves;

    private final DayAhead day;
    private final People people;
    private final Quantiles[] times;
    private final double[] paces = new double[Numbered.COUNT];

    SampledDay(DayAhead day, People people) {
        this.day = day;
        this.people = people;
        this.service = new long[people.count];
        this.arrivedAt = people.admitted.clone();
        this.arrivals = new long[people.expected.length];
        this.deskFree = new long[day.desks().size()];
        IntStream.range(0, people.count)
                .filter(person -> people.matters[person] != 0)
                .forEach(person -> services.put(person, new long[Numbered.COUNT]));
        this.times = Numbered.PROCEDURES.stream().map(day.times()::of).toArray(Quantiles[]::new);
    }

    void draw(SeededSequence sequence) {
        double pace = day.times().drawPace(sequence);
        for (int procedure = 0; procedure < paces.length; procedure++) {
            paces[procedure] = pace * day.times().drawDoubt(sequence, Numbered.PROCEDURES.get(procedure));
        }
        for (int person = 0; person < people.count; person++) {
            int procedure = people.procedure[person];
            service[person] = (long) (times[procedure].draw(sequence) * paces[procedure]);
        }
        services.forEach((person, each) -> drawMatters(sequence, person, each));
        arrivalCount = 0;
        for (int person : people.expected) {
            drawArrival(sequence, person);
        }
        Arrays.sort(arrivals, 0, arrivalCount);
        drawDesks(sequence, pace);
    }

    private void drawMatters(SeededSequence sequence, int person, long[] each) {
        for (int procedure = 0; procedure < each.length; procedure++) {
            boolean drawn = procedure == people.procedure[person];
            each[procedure] = drawn ? service[person] : (long) (times[procedure].draw(sequence) * paces[procedure]);
        }
    }

    private void drawArrival(SeededSequence sequence, int person) {
        for (int i = 0; i < MOST_DRAWS; i++) {
            if (sequence.share() >= people.showUp[person]) {
                return;
            }
            long at = people.slot[person] + day.habits().draw(sequence);
            if (at > 0) {
                arrivedAt[person] = at;
                arrivals[arrivalCount++] = (at << People.PERSON_BITS) | person;
                return;
            }
        }
    }

    private void drawDesks(SeededSequence sequence, double pace) {
        lastInHandLeaves = 0;
        List<DeskAhead> desks = day.desks();
        for (int i = 0; i < desks.size(); i++) {
            DeskAhead desk = desks.get(i);
            long opens = Math.max(0, Duration.between(day.now(), desk.opens()).toMillis());
            DeskAhead.InHand serving = desk.serving();
            if (serving != null) {
                long elapsed = Math.max(0, Duration.between(serving.since(), day.now()).toMillis());
                long rest = (long) (day.times().of(serving.procedure()).drawRest(sequence, (long) (elapsed / pace)) * pace);
                lastInHandLeaves = Math.max(lastInHandLeaves, rest);
                opens = Math.max(opens, rest + day.changeover().toMillis());
            }
            deskFree[i] = opens;
        }
    }
}
