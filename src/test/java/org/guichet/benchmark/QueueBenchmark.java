package org.guichet.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.forecast.ArrivalHabits;
import org.guichet.domain.forecast.ClosingAdvice;
import org.guichet.domain.forecast.ClosingForecast;
import org.guichet.domain.forecast.DayAhead;
import org.guichet.domain.forecast.DeskAhead;
import org.guichet.domain.forecast.PastService;
import org.guichet.domain.forecast.PolicyComparison;
import org.guichet.domain.forecast.ServiceTimes;
import org.guichet.domain.forecast.SyntheticDays;
import org.guichet.domain.forecast.TimeBand;
import org.guichet.domain.forecast.WhatIf;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.domain.queue.WaitingTicket;

/**
 * Prints how long the queue's operations and the what-if take, and how honest the forecast of the day's end is. From the root
 * folder, after {@code ./mvnw -q -ntp test-compile}:
 *
 * <pre>
 * ./mvnw -q -ntp toolchains:select-jdk-toolchain exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-Xmx1g -XX:+UseSerialGC -cp %classpath org.guichet.benchmark.QueueBenchmark"
 * </pre>
 */
public final class QueueBenchmark {

    private static final PriorityPolicy TODAY = StandardPolicy.EVERYDAY.policy();
    private static final PriorityPolicy PROPOSED = StandardPolicy.REOPENING.policy();
    private static final int PAST_DAYS = 30;
    private static final int DAYS = 200;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private QueueBenchmark() {}

    public static void main(String[] arguments) {
        LookupBenchmark.say("Machine: %s", machine());
        operations();
        whatIf();
        honesty();
    }

    /** Of this thread: other builds on the machine are not the queue's. Collecting garbage is counted apart, and not at all here. */
    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    static String machine() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT, "%d processors, load %.1f, Java %s", system.getAvailableProcessors(), system.getSystemLoadAverage(),
                Runtime.version());
    }

    private static void operations() {
        LookupBenchmark.say("%n| operation on a queue, CPU time | waiting | p50 ms | p99 ms | worst ms |%n|---|---|---|---|---|");
        for (int size : new int[] {500, 2_000, 8_000}) {
            Random random = new Random(5);
            List<Ticket> tickets = SyntheticDays.waiting(random, size);
            List<WaitingTicket> come = SyntheticDays.waiting(random, 3_000).stream()
                    .map(each -> new WaitingTicket(each, TODAY.virtualArrival(each)))
                    .toList();
            WaitingQueue queue = WaitingQueue.of(tickets, TODAY);
            List<WaitingTicket> rows = queue.rows();
            time("somebody comes", size, 3_000, i -> queue.with(come.get(i)));
            time("somebody is called or leaves", size, 3_000, i -> queue.without(rows.get(i * 31 % rows.size())));
            List<DeskAhead> desks = SyntheticDays.desks(30);
            time("next, for desks of different skills", size, 3_000, i -> queue.next(i % 30 + 1, desks.get(i % 30).skills()));
            time("another policy", size, 300, i -> WaitingQueue.of(tickets, i % 2 == 0 ? PROPOSED : TODAY));
        }
    }

    private static void time(String what, int size, int times, IntConsumer operation) {
        for (int i = 0; i < times; i++) {
            operation.accept(i);
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = cpu();
            operation.accept(i);
            millis[i] = (cpu() - begin) / 1e6;
        }
        Arrays.sort(millis);
        LookupBenchmark.say("| %s | %d | %.4f | %.4f | %.4f |", what, size,
                millis[times / 2], millis[(int) (times * 0.99)], millis[times - 1]);
    }

    private static void whatIf() {
        LookupBenchmark.say(
                "%n| what-if, 200 simulated days under two policies, CPU time | desks | p50 ms | worst ms |%n|---|---|---|---|");
        for (int[] size : new int[][] {{500, 500, 15}, {600, 1_400, 30}, {2_000, 0, 30}, {1_200, 2_800, 60}}) {
            DayAhead day = day(new Random(7), size[0], size[1], size[2], ServiceTimes.assumed());
            double[] millis = new double[15];
            for (int i = -10; i < millis.length; i++) {
                long begin = cpu();
                PolicyComparison comparison = WhatIf.compare(day, TODAY, PROPOSED, DAYS, i);
                millis[Math.max(0, i)] = (cpu() - begin) / 1e6;
                if (comparison.shifts().size() != size[0]) {
                    throw new IllegalStateException("not everybody was called");
                }
            }
            Arrays.sort(millis);
            LookupBenchmark.say("| %d waiting, %d expected | %d | %.0f | %.0f |", size[0], size[1], size[2], millis[7], millis[14]);
        }
    }

    private static DayAhead day(Random random, int waiting, int expected, int desks, ServiceTimes times) {
        return SyntheticDays.day(
                SyntheticDays.waiting(random, waiting), SyntheticDays.expected(random, expected, 7 * 60), SyntheticDays.desks(desks),
                times);
    }

    /** Past days and the day itself come from one world; the forecast knows the past days only. */
    private static void honesty() {
        LookupBenchmark.say("%n| when the last person leaves, %d days | in the 90 %% band | in the 80 %% band | median width of the "
                + "90 %% band | mean error of the median | doors closed when 90 %% sure: empty in time |%n|---|---|---|---|---|---|", DAYS);
        for (double slow : new double[] {0, 0.05, 0.10}) {
            int in90 = 0;
            int in80 = 0;
            int advised = 0;
            int inTime = 0;
            double error = 0;
            double[] widths = new double[DAYS];
            for (int i = 0; i < DAYS; i++) {
                Random random = new Random(1_000 + i);
                DayAhead known = fullDay(random, history(random, slow));
                double pace = Math.max(0.5, 1 + slow * random.nextGaussian());
                Instant truth = TrueDay.lastLeaves(known, TODAY, random, pace, Instant.MAX);
                ClosingAdvice advice = ClosingForecast.of(known, TODAY, DAYS, i);
                TimeBand band = advice.lastLeaves();
                in90 += band.holds90(truth) ? 1 : 0;
                in80 += band.holds80(truth) ? 1 : 0;
                widths[i] = minutes(band.low90(), band.high90());
                error += Math.abs(minutes(band.median(), truth));
                Instant sure = advice.sure();
                if (sure != null && sure.isBefore(known.closing())) {
                    advised++;
                    inTime += TrueDay.lastLeaves(known, TODAY, random, pace, sure).isAfter(known.closing()) ? 0 : 1;
                }
            }
            Arrays.sort(widths);
            LookupBenchmark.say("| days run %.0f %% slower or faster | %.1f %% | %.1f %% | %.0f min | %.0f min | %d of %d |",
                    slow * 100, in90 * 100.0 / DAYS, in80 * 100.0 / DAYS, widths[DAYS / 2], error / DAYS, inTime, advised);
        }
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / 60.0;
    }

    /** More people than twelve desks serve by closing time. */
    private static DayAhead fullDay(Random random, ServiceTimes times) {
        List<Duration> offsets = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            offsets.add(TrueDay.offset(random));
        }
        return new DayAhead(
                SyntheticDays.DAY, SyntheticDays.NINE, SyntheticDays.minute(8 * 60), SyntheticDays.waiting(random, 60),
                SyntheticDays.expected(random, 520, 7 * 60), SyntheticDays.desks(12), times, ArrivalHabits.of(offsets),
                Duration.ofSeconds(40), Map.of());
    }

    private static ServiceTimes history(Random random, double slow) {
        List<PastService> history = new ArrayList<>();
        for (int day = 1; day <= PAST_DAYS; day++) {
            LocalDate date = SyntheticDays.DAY.minusDays(day);
            double pace = Math.max(0.5, 1 + slow * random.nextGaussian());
            for (int i = 0; i < 250; i++) {
                Procedure procedure = SyntheticDays.anyProcedure(random);
                history.add(new PastService(date, procedure, TrueDay.service(random, procedure, pace)));
            }
        }
        return ServiceTimes.of(history);
    }
}
