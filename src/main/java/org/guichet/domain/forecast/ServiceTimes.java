package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.domain.appointment.Procedure;

/**
 * How long services take, from the site's own history: per procedure what was observed, and how much slower or faster whole days
 * ran than others (a new colleague, a slow network). Without the second a forecast of the day's end would be far too sure of
 * itself, because thousands of independent services even out and a slow day does not.
 */
public final class ServiceTimes {

    private static final double LEAST_PACE = 0.2;

    /** Below this the assumed times are mixed in. */
    private static final int ENOUGH = 20;

    /** Middle of each procedure before the site has a history of its own, in minutes: an assumption. */
    private static final Map<Procedure, Integer> ASSUMED = Map.of(
            Procedure.CARD_PICKUP, 7,
            Procedure.VISA_VALIDATION, 9,
            Procedure.BIOMETRICS, 10,
            Procedure.FIRST_FILING, 20,
            Procedure.RENEWAL, 15,
            Procedure.ASYLUM, 25,
            Procedure.NATURALISATION, 25);

    /** How far the mean may be off that rests on assumed times. */
    private static final double DOUBT_OF_ASSUMED = 0.15;

    /** Days come between those of the past too: a part of their spread is laid around each. */
    private static final double SMOOTHING = 0.35;

    private final Map<Procedure, Quantiles> usual = new EnumMap<>(Procedure.class);
    private final Map<Procedure, Double> doubt = new EnumMap<>(Procedure.class);
    private final double spread;
    private final double[] dayFactors;

    private ServiceTimes(double[] dayFactors) {
        this.dayFactors = dayFactors;
        this.spread = Math.sqrt(Arrays.stream(dayFactors).map(each -> (each - 1) * (each - 1)).average().orElse(0));
    }

    /** Of a site without a history. */
    public static ServiceTimes assumed() {
        return of(List.of());
    }

    public static ServiceTimes of(Collection<PastService> history) {
        Map<LocalDate, Double> pace = pace(history);
        double[] factors = pace.values().stream().mapToDouble(Double::doubleValue).toArray();
        ServiceTimes times = new ServiceTimes(factors.length == 0 ? new double[] {0.92, 1, 1.08} : factors);
        for (Procedure procedure : Procedure.values()) {
            List<Long> observed = new ArrayList<>();
            for (PastService each : history) {
                if (each.procedure() == procedure) {
                    observed.add(Math.round(each.took().toMillis() / pace.getOrDefault(each.day(), 1.0)));
                }
            }
            Moments moments = new Moments();
            observed.forEach(each -> moments.add((double) each));
            times.doubt.put(procedure, observed.size() < ENOUGH ? DOUBT_OF_ASSUMED : moments.doubt());
            if (observed.size() < ENOUGH) {
                observed.addAll(assumed(procedure));
            }
            times.usual.put(procedure, new Quantiles(observed.stream().mapToLong(Long::longValue).toArray()));
        }
        return times;
    }

    /** Twenty values spread like the long-tailed times of desks: half to two and a half times the middle. */
    private static List<Long> assumed(Procedure procedure) {
        long middle = Duration.ofMinutes(ASSUMED.getOrDefault(procedure, 15)).toMillis();
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < ENOUGH; i++) {
            double share = (i + 0.5) / ENOUGH;
            values.add(Math.round(middle * (share < 0.5 ? 0.5 + share : 1 + (share - 0.5) * (share - 0.5) * 6)));
        }
        return values;
    }

    /** The ratio of each day's times to the usual ones, without what few services would vary by chance alone. */
    private static Map<LocalDate, Double> pace(Collection<PastService> history) {
        Map<Procedure, Moments> usual = new EnumMap<>(Procedure.class);
        history.forEach(each -> usual.computeIfAbsent(each.procedure(), _ -> new Moments()).add((double) each.took().toMillis()));
        Map<LocalDate, double[]> days = new HashMap<>(); // taken, expected, variance by chance
        history.forEach(each -> {
            Moments moments = usual.getOrDefault(each.procedure(), new Moments());
            double[] sums = days.computeIfAbsent(each.day(), _ -> new double[3]);
            sums[0] += (double) each.took().toMillis();
            sums[1] += moments.mean();
            sums[2] += moments.variance();
        });
        days.values().removeIf(sums -> sums[1] <= 0);
        Map<LocalDate, Double> pace = new HashMap<>();
        double shrink = shrink(days.values());
        days.forEach((day, sums) -> pace.put(day, Math.max(LEAST_PACE, 1 + shrink * (sums[0] / sums[1] - 1))));
        return pace;
    }

    private static double shrink(Collection<double[]> days) {
        double[] ratios = days.stream().mapToDouble(sums -> sums[0] / sums[1] - 1).toArray();
        double seen = Arrays.stream(ratios).map(ratio -> ratio * ratio).average().orElse(0);
        double chance = days.stream().mapToDouble(sums -> sums[2] / (sums[1] * sums[1])).average().orElse(0);
        return seen <= chance ? 0 : Math.sqrt((seen - chance) / seen);
    }

    /** The middle time of a service on a usual day. */
    public Duration median(Procedure procedure) {
        return Duration.ofMillis(of(procedure).median());
    }

    Quantiles of(Procedure procedure) {
        Quantiles quantiles = usual.get(procedure);
        if (quantiles == null) {
            throw new IllegalStateException("every procedure has its times");
        }
        return quantiles;
    }

    /** How much longer everything takes on a day drawn from those of the past. */
    double drawPace(SeededSequence sequence) {
        double near = dayFactors[sequence.below(dayFactors.length)] + SMOOTHING * spread * sequence.normal();
        return Math.max(LEAST_PACE, near);
    }

    /** How far a history of so few services may be off in its mean, drawn for one simulated day. */
    double drawDoubt(SeededSequence sequence, Procedure procedure) {
        return Math.max(LEAST_PACE, 1 + doubt.getOrDefault(procedure, DOUBT_OF_ASSUMED) * sequence.normal());
    }

    private static final class Moments {
        private double count;
        private double sum;
        private double squares;

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        double mean() {
            return count == 0 ? 0 : sum / count;
        }

        /** Standard error of the mean, as a share of it. */
        double doubt() {
            return count == 0 || mean() <= 0 ? DOUBT_OF_ASSUMED : Math.sqrt(variance() / count) / mean();
        }

        double variance() {
            return count == 0 ? 0 : Math.max(0, squares / count - mean() * mean());
        }
    }
}
