package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.guichet.domain.queue.PriorityPolicy;
import org.jspecify.annotations.Nullable;

/** Works out when to close the doors. The later they close, the later the last person leaves: so each moment is found by halving. */
public final class ClosingForecast {

    /** Doors are not closed to the second. */
    private static final Duration STEP = Duration.ofMinutes(5);

    private final DayAhead day;
    private final PolicyKeys keys;
    private final SampledDay sampled;
    private final SimulatedDay played;
    private final int days;
    private final long seed;
    private final Map<Long, long[]> leavings = new HashMap<>();

    private ClosingForecast(DayAhead day, PriorityPolicy policy, int days, long seed) {
        People people = new People(day, day.day());
        this.day = day;
        this.keys = new PolicyKeys(day, people, policy);
        this.sampled = new SampledDay(day, people);
        this.played = new SimulatedDay(day, people);
        this.days = days;
        this.seed = seed;
    }

    /** @param seed the same seed gives the same answer */
    public static ClosingAdvice of(DayAhead day, PriorityPolicy policy, int days, long seed) {
        if (days < 1) {
            throw new IllegalArgumentException("a forecast plays at least one day");
        }
        ClosingForecast forecast = new ClosingForecast(day, policy, days, seed);
        return new ClosingAdvice(
                TimeBand.of(forecast.leavings(Long.MAX_VALUE).clone(), day.now()),
                TimeBand.of(forecast.leavings(0).clone(), day.now()),
                forecast.latest(0.5),
                forecast.latest(0.8),
                forecast.latest(0.9));
    }

    private @Nullable Instant latest(double share) {
        long most = Math.max(0, Duration.between(day.now(), day.closing()).dividedBy(STEP));
        if (chance(0) < share) {
            return null;
        }
        long fine = 0;
        long tooLate = most + 1;
        while (tooLate - fine > 1) {
            long middle = (fine + tooLate) / 2;
            if (chance(middle) >= share) {
                fine = middle;
            } else {
                tooLate = middle;
            }
        }
        return day.now().plus(STEP.multipliedBy(fine));
    }

    /** How often the last person has left by closing time with the doors closed after so many steps. */
    private double chance(long steps) {
        long closing = Duration.between(day.now(), day.closing()).toMillis();
        return Arrays.stream(leavings(STEP.multipliedBy(steps).toMillis())).filter(each -> each <= closing).count() / (double) days;
    }

    private long[] leavings(long doorsClose) {
        return leavings.computeIfAbsent(doorsClose, _ -> {
            long[] leaves = new long[days];
            for (int i = 0; i < days; i++) {
                sampled.draw(SeededSequence.ofDay(seed, i));
                played.play(keys, sampled, doorsClose);
                leaves[i] = played.lastLeaves;
            }
            return leaves;
        });
    }
}
