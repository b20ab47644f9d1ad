package org.guichet.launch;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.guichet.benchmark.LookupBenchmark;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.store.local.LocalStore;

/**
 * All that the look-up has to reach, in one run: the index beside Lucene and the likeness of names
 * ({@link LookupBenchmark}), the import of a million people, the index built out of the encrypted database, and the time from
 * a key to the list that it leads to.
 *
 * <pre>{@code
 * ./mvnw -q -ntp toolchains:select-jdk-toolchain exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-Xmx4g -XX:+UseSerialGC -cp %classpath org.guichet.launch.DeskBenchmark ../shared/data"
 * }</pre>
 * after {@code ./mvnw -q -ntp test-compile}. With a second argument, whatever it is, without the index and its peer.
 */
public final class DeskBenchmark {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final String PASSWORD = "bench";
    private static final Agent AGENT = new Agent("bench", "Bench", Role.AGENT);
    private static final ServiceDesk COUNTER = new ServiceDesk(1, Set.of(Procedure.values()));

    private DeskBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path shared = Path.of(args.length > 0 ? args[0] : "../shared/data");
        if (args.length < 2) {
            LookupBenchmark.main(new String[] {shared.toString()});
        }
        Path folder = Files.createTempDirectory("guichet-benchmark");
        try {
            Path home = folder.resolve("home");
            load(shared, folder, home);
            index(home, "First start").close();
            try (OpenDesk desk = index(home, "Next start")) {
                Path questions = shared.resolve("applicants").resolve("queries.csv");
                FilterBenchmark.run(desk, AGENT, COUNTER, ScreenBenchmark.texts(questions));
                ScreenBenchmark.run(desk, questions, PASSWORD);
            }
        } finally {
            delete(folder);
        }
        System.exit(0); // the toolkit's threads would keep the program alive
    }

    private static void load(Path shared, Path folder, Path home) throws IOException {
        Path people = folder.resolve("applicants.csv");
        try (InputStream packed = new GZIPInputStream(
                Files.newInputStream(shared.resolve("applicants").resolve("applicants-1m.csv.gz")))) {
            Files.copy(packed, people);
        }
        try (LocalStore store = HomeDoor.open(home)) {
            long wall = System.nanoTime();
            long cpu = MACHINE.getProcessCpuTime();
            ImportRun.Counts counts = new ImportRun(
                            store.baseData(), people, folder.resolve("rejected.csv"), Texts.in(Language.ENGLISH), (_, _) -> {})
                    .run();
            say("%nImport of %d people: %.1f s, %.1f s of CPU, load %.1f", counts.added(), seconds(System.nanoTime() - wall),
                    seconds(MACHINE.getProcessCpuTime() - cpu), MACHINE.getSystemLoadAverage());
            wall = System.nanoTime();
            cpu = MACHINE.getProcessCpuTime();
            PeopleDirectory.keepFor(store);
            say("Index made and kept by the import: %.1f s, %.1f s of CPU", seconds(System.nanoTime() - wall),
                    seconds(MACHINE.getProcessCpuTime() - cpu));
            FilterBenchmark.applications(store.baseData(), counts.added());
            store.baseData().agent(AGENT, PASSWORD.toCharArray());
            store.baseData().desk(COUNTER);
        }
    }

    private static OpenDesk index(Path home, String start) {
        long wall = System.nanoTime();
        long cpu = MACHINE.getProcessCpuTime();
        OpenDesk desk = OpenDesk.ofSite(home);
        long opened = System.nanoTime();
        desk.people().awaitComplete();
        say("%n%s: desk opened after %.2f s; index of everybody complete after %.1f s, %.1f s of CPU of the whole program, load %.1f",
                start, seconds(opened - wall), seconds(System.nanoTime() - wall), seconds(MACHINE.getProcessCpuTime() - cpu),
                MACHINE.getSystemLoadAverage());
        return desk;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }

    static double seconds(long nanos) {
        return nanos / 1e9;
    }

    @FormatMethod
    static void say(@FormatString String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
