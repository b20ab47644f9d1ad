package org.guichet.benchmark;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.domain.lookup.Hit;
import org.guichet.domain.lookup.IndexedPerson;
import org.guichet.domain.lookup.PeopleIndex;
import org.jspecify.annotations.Nullable;

/**
 * The look-up index beside Lucene in memory, on the same people and questions, in one run: recall and rank by kind of
 * question, CPU time on the look-up thread, time to build, heap. Then the likeness of names on the labelled pairs.
 *
 * <pre>{@code
 * ./mvnw -q -ntp toolchains:select-jdk-toolchain exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-Xmx4g -XX:+UseSerialGC -cp %classpath org.guichet.benchmark.LookupBenchmark ../shared/data"
 * }</pre>
 * after {@code ./mvnw -q -ntp test-compile}. The last word of a question counts as still being typed.
 */
public final class LookupBenchmark {

    private static final int LIMIT = 10;
    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private interface Engine {
        long[] find(String text) throws IOException;
    }

    private LookupBenchmark() { }

    public static void main(String[] args) throws IOException {
        Path shared = Path.of(args.length > 0 ? args[0] : "../shared/data");
        List<SharedPeople.Ask> asks = SharedPeople.asks(shared.resolve("applicants"));
        List<IndexedPerson> people = SharedPeople.people(shared.resolve("applicants"));
        say("Machine: %d processors, load %.1f, Java %s, %d people, %d questions, %d rounds (the last counts)",
                Runtime.getRuntime().availableProcessors(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(), people.size(), asks.size(), ROUNDS);
        long before = usedHeap();
        long start = THREADS.getCurrentThreadCpuTime();
        PeopleIndex index = build(people);
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        double heap = (usedHeap() - before) / 1048576.0;
        say("Guichet: built in %.2f s of CPU, %.1f MiB of heap", seconds, heap);
        double ours = measure("Guichet", asks, text -> index.find(text, LIMIT).hits().stream().mapToLong(Hit::id).toArray());
        start = THREADS.getCurrentThreadCpuTime();
        LucenePeer lucene = new LucenePeer(people);
        say("%nLucene: built in %.2f s of CPU on the calling thread, %.1f MiB", (THREADS.getCurrentThreadCpuTime() - start) / 1e9,
                lucene.bytes() / 1048576.0);
        double peer = measure("Lucene", asks, text -> lucene.find(text, LIMIT));
        say("%np99 of Guichet / p99 of Lucene: %.2f%n", ours / peer);
        NamePairsBenchmark.run(shared.resolve("names/person-pairs.csv"));
    }

    private static PeopleIndex build(List<IndexedPerson> people) {
        PeopleIndex.Builder builder = PeopleIndex.builder(people.size());
        people.forEach(builder::add);
        return builder.build();
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Prints a table and gives the p99 in milliseconds. */
    private static double measure(String name, List<SharedPeople.Ask> asks, Engine engine) throws IOException {
        @Nullable Result result = null;
        for (int round = 0; round < ROUNDS; round++) {
            result = new Result();
            for (SharedPeople.Ask ask : asks) {
                long start = THREADS.getCurrentThreadCpuTime();
                long[] ids = engine.find(ask.text());
                result.add(ask, ids, THREADS.getCurrentThreadCpuTime() - start);
            }
        }
        return result == null ? 0 : result.print(name);
    }

    private static final class Result {
        private final Map<String, Kind> kinds = new TreeMap<>();
        private final Kind all = new Kind();
        private final Kind answerable = new Kind();

        void add(SharedPeople.Ask ask, long[] ids, long nanos) {
            kinds.computeIfAbsent(ask.kind(), k -> new Kind()).add(ask.truth(), ids, nanos);
            all.add(ask.truth(), ids, nanos);
            if (ask.truth() > 0) {
                answerable.add(ask.truth(), ids, nanos);
            }
        }

        double print(String name) {
            say("%n| %s | questions | recall@10 | hit@1 | p50 ms | p95 ms | p99 ms |%n|---|---|---|---|---|---|---|", name);
            kinds.forEach((kind, result) -> result.print(kind));
            answerable.print("**all with an answer**");
            all.print("**all**");
            return all.percentile(99);
        }
    }

    private static final class Kind {
        private long[] nanos = new long[16];
        private int count;
        private int found;
        private int first;

        void add(long truth, long[] ids, long time) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = time;
            first += ids.length > 0 && ids[0] == truth ? 1 : 0;
            found += Arrays.stream(ids).anyMatch(id -> id == truth) ? 1 : 0;
        }

        double percentile(int percent) {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return sorted[Math.min(count - 1, count * percent / 100)] / 1e6;
        }

        void print(String kind) {
            say("| %s | %d | %.3f | %.3f | %.2f | %.2f | %.2f |", kind, count, (double) found / count, (double) first / count,
                    percentile(50), percentile(95), percentile(99));
        }
    }

    @FormatMethod
    static void say(@FormatString String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
