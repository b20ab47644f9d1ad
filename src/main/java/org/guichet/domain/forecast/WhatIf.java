package org.guichet.domain.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.TicketId;

/** Plays the rest of the day before anything is applied. */
public final class WhatIf {

    /** Enough for a 90 % band, and few enough for an answer while the slider moves. */
    public static final int DAYS = 200;

    private WhatIf() {}

    /** @param seed the same seed gives the same answer */
    public static DayForecast forecast(DayAhead day, PriorityPolicy policy, int days, long seed) {
        return play(day, List.of(policy), days, seed).getFirst().result(policy);
    }

    /** @param seed the same seed gives the same answer */
    public static PolicyComparison compare(
            DayAhead day, PriorityPolicy today, PriorityPolicy proposed, int days, long seed) {
        List<Tally> tallies = play(day, List.of(today, proposed), days, seed);
        DayForecast before = tallies.getFirst().result(today);
        DayForecast after = tallies.getLast().result(proposed);
        return new PolicyComparison(before, after, shifts(people(day, today), tallies));
    }

    private static People people(DayAhead day, PriorityPolicy policy) {
        return new People(day, day.day().plusDays(policy.deadlineDays()));
    }

    /** What counts as a deadline near is the first policy's to say, for all of them. */
    private static List<Tally> play(DayAhead day, List<PriorityPolicy> policies, int days, long seed) {
        if (days < 1) {
            throw new IllegalArgumentException("a forecast plays at least one day");
        }
        People people = people(day, policies.getFirst());
        SampledDay sampled = new SampledDay(day, people);
        SimulatedDay played = new SimulatedDay(day, people);
        List<PolicyKeys> keys = policies.stream().map(policy -> new PolicyKeys(day, people, policy)).toList();
        List<Tally> tallies = policies.stream().map(_ -> new Tally(day, people, days)).toList();
        for (int i = 0; i < days; i++) {
            sampled.draw(SeededSequence.ofDay(seed, i));
            for (int policy = 0; policy < keys.size(); policy++) {
                played.play(keys.get(policy), sampled, Long.MAX_VALUE);
                tallies.get(policy).add(played, sampled);
            }
        }
        return tallies;
    }

    private static List<CallShift> shifts(People people, List<Tally> tallies) {
        double[] before = tallies.getFirst().meanCalls();
        double[] after = tallies.getLast().meanCalls();
        List<CallShift> shifts = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            double later = after[i] - before[i];
            if (!Double.isNaN(later)) {
                TicketId ticket = people.id(people.waiting[i]);
                shifts.add(new CallShift(ticket, Duration.ofMillis(Math.round(later))));
            }
        }
        shifts.sort(Comparator.comparing(CallShift::later).thenComparing(CallShift::ticket));
        return shifts;
    }
}
