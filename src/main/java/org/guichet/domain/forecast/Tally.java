package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.TicketId;

/** Counts what the simulated days of one policy came to. */
final class Tally {

    private static final int MOST_MINUTES = 24 * 60;
    private static final long MINUTE = 60_000;

    private final DayAhead day;
    private final People people;
    private final int days;
    private final int[][] waits = new int[Numbered.COUNT][MOST_MINUTES + 1];
    private final long[] empty;
    /** Calls of the waiting, day after day of one person. */
    private final long[] calls;

    private final long closing;
    private int counted;
    private long urgent;
    private long urgentMet;
    private long unserved;

    Tally(DayAhead day, People people, int days) {
        this.day = day;
        this.people = people;
        this.days = days;
        this.empty = new long[days];
        this.calls = new long[people.waiting.length * days];
        this.closing = Duration.between(day.now(), day.closing()).toMillis();
    }

    void add(SimulatedDay played, SampledDay sampled) {
        empty[counted] = played.lastLeaves;
        for (int i = 0; i < people.waiting.length; i++) {
            int person = people.waiting[i];
            calls[i * days + counted] = played.start[person];
            count(person, played.start[person], sampled);
        }
        for (int i = 0; i < sampled.arrivalCount; i++) {
            int person = (int) (sampled.arrivals[i] & People.PERSON);
            count(person, played.start[person], sampled);
        }
        counted++;
    }

    private void count(int person, long start, SampledDay sampled) {
        urgent += people.urgent[person] ? 1 : 0;
        if (start == SimulatedDay.NEVER) {
            unserved++;
            return;
        }
        urgentMet += people.urgent[person] && start <= closing ? 1 : 0;
        long minutes = (start - sampled.arrivedAt[person]) / MINUTE;
        waits[people.procedure[person]][Math.clamp(minutes, 0, MOST_MINUTES)]++;
    }

    DayForecast result(PriorityPolicy policy) {
        Map<Procedure, WaitFigures> figures = new EnumMap<>(Procedure.class);
        for (Procedure procedure : Numbered.PROCEDURES) {
            int[] histogram = waits[Numbered.of(procedure)];
            long all = Arrays.stream(histogram).asLongStream().sum();
            if (all > 0) {
                figures.put(procedure, new WaitFigures(
                        all / (double) counted, quantile(histogram, all, 0.5), quantile(histogram, all, 0.95)));
            }
        }
        DayForecast.Deadlines deadlines =
                new DayForecast.Deadlines(urgentMet / (double) counted, urgent / (double) counted);
        return new DayForecast(
                policy, TimeBand.of(empty.clone(), day.now()), figures, deadlines, bands(), unserved / (double) counted);
    }

    /** Middle of the minute. */
    private static Duration quantile(int[] histogram, long all, double share) {
        long left = (long) Math.ceil(all * share);
        int minute = 0;
        while (minute < MOST_MINUTES && left > histogram[minute]) {
            left -= histogram[minute++];
        }
        return Duration.ofMinutes(minute).plusSeconds(30);
    }

    private Map<TicketId, TimeBand> bands() {
        Map<TicketId, TimeBand> bands = new HashMap<>();
        Instant now = day.now();
        for (int i = 0; i < people.waiting.length; i++) {
            long[] ofOne = Arrays.copyOfRange(calls, i * days, (i + 1) * days);
            if (Arrays.stream(ofOne).allMatch(call -> call != SimulatedDay.NEVER)) {
                bands.put(people.id(people.waiting[i]), TimeBand.of(ofOne, now));
            }
        }
        return bands;
    }

    /** Mean moment of the call of each waiting person, in milliseconds from now; NaN for one who is not always called. */
    double[] meanCalls() {
        double[] means = new double[people.waiting.length];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int j = i * days; j < (i + 1) * days; j++) {
                sum += calls[j] == SimulatedDay.NEVER ? Double.NaN : calls[j];
            }
            means[i] = sum / days;
        }
        return means;
    }
}
