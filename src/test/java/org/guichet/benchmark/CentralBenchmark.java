package org.guichet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guichet.store.central.RawRows;
import org.guichet.store.central.TestDesk;
import org.guichet.store.central.TestPostgres;
import org.guichet.sync.client.Hints;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SnapshotPage;
import org.guichet.sync.protocol.StoreProblem;

/**
 * Prints how fast a desk's operations get to a central store and back, over HTTPS with signatures and the chain, beside raw JDBC batches
 * of the same rows into the same PostgreSQL, in turns. From the root folder, after {@code ./mvnw -q -ntp test-compile}:
 *
 * <pre>
 * ./mvnw -q -ntp toolchains:select-jdk-toolchain exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-Xmx2g -XX:+UseSerialGC -cp %classpath org.guichet.benchmark.CentralBenchmark 100000 5 10000000"
 * </pre>
 */
public final class CentralBenchmark {

    private static final int SNAPSHOT_PEOPLE = 100_000;
    private static final int ROUND_TRIPS = 200;
    private static final long SHORT_HISTORY = 100_000;
    private static final int GROWTH_OPERATIONS = 10_000;

    private final BenchmarkedStore central;
    private final int operations;
    private final int turns;

    private CentralBenchmark(BenchmarkedStore central, int operations, int turns) {
        this.central = central;
        this.operations = operations;
        this.turns = turns;
    }

    public static void main(String[] arguments) throws Exception {
        int operations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("guichet-central-benchmark");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TestPostgres.delete(folder)));
        LookupBenchmark.say("Machine: %s", QueueBenchmark.machine());
        lines(folder, true, operations, turns);
        try (BenchmarkedStore central = BenchmarkedStore.start(folder, true)) {
            new CentralBenchmark(central, operations, turns).snapshots();
        }
        long history = arguments.length > 2 ? Long.parseLong(arguments[2]) : 10_000_000;
        try (BenchmarkedStore central = BenchmarkedStore.start(folder, true)) {
            new CentralBenchmark(central, operations, turns).growth(history);
        }
        lines(folder, false, operations, turns);
    }

    private static void lines(Path folder, boolean tls, int operations, int turns) throws Exception {
        try (BenchmarkedStore central = BenchmarkedStore.start(folder, tls)) {
            LookupBenchmark.say("%n%s", tls ? "HTTPS" : "HTTP");
            CentralBenchmark benchmark = new CentralBenchmark(central, operations, turns);
            benchmark.transfers();
            benchmark.roundTrips();
        }
    }

    private void transfers() throws Exception {
        double[] raw = new double[turns];
        double[] rewritten = new double[turns];
        double[] up = new double[turns];
        double[] rawDown = new double[turns];
        double[] down = new double[turns];
        for (int turn = -1; turn < turns; turn++) { // the first is to warm up
            int count = turn < 0 ? Math.min(operations, 20_000) : operations;
            BenchmarkedStore.Desk desk = central.desk("s" + central.next());
            List<List<SentBytes>> gestures = BenchmarkedStore.gestures(desk.desk(), count);
            String site = desk.desk().caller().site();
            RawRows rows = new RawRows(central.access(), "raw_" + central.next(), false);
            RawRows others = new RawRows(central.access(), "raw_" + central.next(), true);
            double rawRate = rate(count, () -> rows.insert(site, gestures));
            double rewrittenRate = rate(count, () -> others.insert(site, gestures));
            double upRate = rate(count, () -> upload(desk, gestures));
            double rawReadRate = rate(count, () -> rows.readAll());
            double downRate = rate(count, () -> download(desk, count));
            if (turn >= 0) {
                raw[turn] = rawRate;
                rewritten[turn] = rewrittenRate;
                up[turn] = upRate;
                rawDown[turn] = rawReadRate;
                down[turn] = downRate;
            }
        }
        line("upload", up, raw);
        line("  the same, beside inserts of many rows", up, rewritten);
        line("download", down, rawDown);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double rate(int count, Step step) throws Exception {
        long begun = System.nanoTime();
        step.run();
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private static void upload(BenchmarkedStore.Desk desk, List<List<SentBytes>> gestures) throws StoreProblem {
        List<List<SentBytes>> batch = new ArrayList<>();
        int size = 0;
        int bytes = 0;
        for (List<SentBytes> gesture : gestures) {
            int length = gesture.stream().mapToInt(SentBytes::length).sum();
            if (size + gesture.size() > CentralStore.MOST_OPERATIONS || bytes + length > CentralStore.MOST_BYTES) {
                push(desk, batch);
                batch = new ArrayList<>();
                size = 0;
                bytes = 0;
            }
            batch.add(gesture);
            size += gesture.size();
            bytes += length;
        }
        push(desk, batch);
    }

    private static void push(BenchmarkedStore.Desk desk, List<List<SentBytes>> batch) throws StoreProblem {
        PushAnswer answer = desk.store().push(desk.desk().caller(), batch);
        if (answer.placed().stream().anyMatch(each -> !each.verdict().changesState())) {
            throw new IllegalStateException("refused: " + answer.placed());
        }
    }

    private static void download(BenchmarkedStore.Desk desk, int count) throws StoreProblem {
        FeedPoint at = FeedPoint.START;
        int read = 0;
        while (read < count) {
            FeedPage page = desk.store().feed(desk.desk().caller(), at, CentralStore.MOST_ENTRIES);
            FeedEntry last = page.entries().getLast();
            at = new FeedPoint(last.feedSeq(), last.feedHash());
            read += page.entries().size();
        }
    }

    /** From a push at one desk until another has the operation, told by a hint. */
    private void roundTrips() throws Exception {
        BenchmarkedStore.Desk one = central.desk("s" + central.next());
        BenchmarkedStore.Desk other = central.desk(one.desk().caller().site());
        BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
        double[] millis = new double[ROUND_TRIPS];
        List<List<SentBytes>> gestures = BenchmarkedStore.gestures(one.desk(), ROUND_TRIPS * 3);
        try (Hints _ = Hints.listen(other.connection(), other.desk().caller(), other.identity(), heard::add)) {
            heard.poll(20, TimeUnit.SECONDS);
            FeedPoint at = FeedPoint.START;
            for (int i = 0; i < ROUND_TRIPS; i++) {
                long begun = System.nanoTime();
                one.store().push(one.desk().caller(), List.of(gestures.get(i)));
                FeedEntry last = awaited(other, heard, at);
                at = new FeedPoint(last.feedSeq(), last.feedHash());
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        LookupBenchmark.say(
                "from desk to desk: p50 %.1f ms, p95 %.1f ms (push, commit, hint, feed; without the desks' own saving)",
                millis[ROUND_TRIPS / 2], millis[ROUND_TRIPS * 95 / 100]);
    }

    private static FeedEntry awaited(BenchmarkedStore.Desk desk, BlockingQueue<Long> heard, FeedPoint at) throws Exception {
        while (true) {
            Long newest = heard.poll(20, TimeUnit.SECONDS);
            if (newest == null) {
                throw new IOException("no hint came");
            }
            if (newest > at.feedSeq()) {
                return desk.store().feed(desk.desk().caller(), at, 100).entries().getLast();
            }
        }
    }

    private void snapshots() throws Exception {
        TestDesk desk;
        long begun = System.nanoTime();
        central.fill("big", SNAPSHOT_PEOPLE);
        LookupBenchmark.say("%na site of %,d people filled in %.1f s", SNAPSHOT_PEOPLE, (System.nanoTime() - begun) / 1e9);
        BenchmarkedStore.Desk asking = central.desk("big");
        desk = asking.desk();
        double[] seconds = new double[turns];
        long items = 0;
        for (int turn = 0; turn < turns; turn++) {
            long from = System.nanoTime();
            String key = "";
            items = 0;
            do {
                SnapshotPage page = asking.store().snapshot(desk.caller(), key, CentralStore.MOST_ENTRIES);
                items += page.items().size();
                key = page.nextKey();
            } while (!key.isEmpty());
            seconds[turn] = (System.nanoTime() - from) / 1e9;
        }
        Arrays.sort(seconds);
        LookupBenchmark.say("snapshot of %,d items over HTTPS: %.1f s (without the desk's own database)", items, seconds[turns / 2]);
    }

    /** The same upload to a site with a short and to one with a long history, in turns. */
    private void growth(long many) throws Exception {
        BenchmarkedStore.Desk young = central.desk("young");
        BenchmarkedStore.Desk old = central.desk("old");
        central.history("young", SHORT_HISTORY);
        central.history("old", many);
        double[] few = new double[turns];
        double[] lots = new double[turns];
        for (int turn = -1; turn < turns; turn++) {
            List<List<SentBytes>> atYoung = BenchmarkedStore.gestures(young.desk(), GROWTH_OPERATIONS);
            List<List<SentBytes>> atOld = BenchmarkedStore.gestures(old.desk(), GROWTH_OPERATIONS);
            double youngRate = rate(GROWTH_OPERATIONS, () -> upload(young, atYoung));
            double oldRate = rate(GROWTH_OPERATIONS, () -> upload(old, atOld));
            if (turn >= 0) {
                few[turn] = youngRate;
                lots[turn] = oldRate;
            }
        }
        LookupBenchmark.say(
                "%nan operation costs %.0f µs on %,d stored ones, %.0f µs on %,d: %.2f times", 1e6 / median(few), SHORT_HISTORY,
                1e6 / median(lots), many, median(few) / median(lots));
    }

    private static void line(String what, double[] ours, double[] raw) {
        double median = median(ours);
        double other = median(raw);
        LookupBenchmark.say("%-40s %,9.0f operations/s   raw JDBC %,9.0f rows/s   ratio %.2f", what, median, other, median / other);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
