package org.guichet.launch;

import com.google.errorprone.annotations.FormatMethod;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.theme.Appearance;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.Synthetic;
import org.guichet.launch.JoinedSite.Place;
import org.guichet.launch.demonstration.DemonstrationClock;
import org.guichet.launch.demonstration.DemonstrationSite;
import org.guichet.store.central.TestPostgres;
import org.guichet.sync.client.DeskKey;
import org.guichet.sync.client.Hints;
import org.guichet.sync.client.HttpCentralStore;
import org.guichet.sync.client.StoreAddress;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.client.StoreConnection;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.StoreProblem;

/**
 * Prints what people notice of a central store, with whole desks: saving while joined, from saved at one desk to shown at another, the
 * outbox of days, a new desk's snapshot with its own database, and idle desks. From the root folder, after
 * {@code ./mvnw -q -ntp test-compile}:
 *
 * <pre>
 * ./mvnw -q -ntp toolchains:select-jdk-toolchain exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-Xmx2g -XX:+UseSerialGC -cp %classpath org.guichet.launch.JoinedDesksBenchmark 5 100000 1000"
 * </pre>
 *
 * Arguments: turns, people of the snapshot, idle desks. Desks, store and PostgreSQL share the machine.
 */
final class JoinedDesksBenchmark {

    private static final int ACTS = 300;
    private static final int FRAMES = 100;
    private static final int TICKETS = 2_000;
    private static final int QUEUE = 200;
    private static final int BREATH_MILLIS = 60;
    private static final int PATIENCE_SECONDS = 20;
    private static final int OFFLINE_ACTS = 10_000;
    private static final int IDLE_SECONDS = 20;

    private final int turns;
    private final Path folder;

    private JoinedDesksBenchmark(int turns, Path folder) {
        this.turns = turns;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        int turns = number(arguments, 0, 5);
        Path folder = Files.createTempDirectory("guichet-joined");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> TestPostgres.delete(folder)));
        say("%d processors, load %.1f", Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        JoinedDesksBenchmark benchmark = new JoinedDesksBenchmark(turns, folder);
        Display.doWithout();
        Platform.startup(Appearance::loadFonts);
        benchmark.windows();
        benchmark.twoDesks();
        benchmark.snapshots(number(arguments, 1, 100_000));
        benchmark.idle(number(arguments, 2, 1_000));
        System.exit(0);
    }

    private static int number(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }

    @FormatMethod
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** Ticket after ticket is called and put back, as in a day. */
    private static TicketId ticket(int times) {
        return JoinedSite.ticket(1 + times / 2 % TICKETS);
    }

    private static void act(Place place, int times) {
        record(place, ticket(times), times % 2 == 0 ? new TicketAct.Called(1) : new TicketAct.PutBack(1));
    }

    private static void record(Place place, TicketId ticket, TicketAct act) {
        List<Proposal> gesture = List.of(new Proposal(ticket.aggregate(), act));
        if (!(place.desk().store().ledger().record("a.martin", gesture) instanceof Outcome.Saved)) {
            throw new IllegalStateException("not saved");
        }
    }

    private static void awaitDrained(Place place) throws InterruptedException {
        while (place.desk().store().outbox().waiting().operations() > 0) {
            Thread.sleep(5);
        }
    }

    private void twoDesks() throws Exception {
        try (JoinedSite site = new JoinedSite(folder.resolve("two"), TICKETS)) {
            Place one = site.joined(1);
            Place two = site.joined(2);
            JoinedSite.eventually("online", () -> one.isOnline() && two.isOnline());
            double[] saves = new double[turns];
            double[] half = new double[turns];
            double[] most = new double[turns];
            double[] drained = new double[turns];
            for (int turn = -1; turn < turns; turn++) {
                double[] saved = saves(one);
                double[] seen = seen(one, two);
                double drain = drain(one, turn < 0 ? 500 : OFFLINE_ACTS);
                if (turn >= 0) {
                    saves[turn] = at(saved, 95);
                    half[turn] = at(seen, 50);
                    most[turn] = at(seen, 95);
                    drained[turn] = drain;
                }
            }
            say("saved while joined:            p95 %.1f ms (bar 20)", median(saves));
            say("saved at A until shown at B:   p50 %.1f ms (bar 25), p95 %.1f ms (bar 60)", median(half), median(most));
            say("%,d offline acts drained:   %.1f s (bar 5)", OFFLINE_ACTS, median(drained));
        }
    }

    /**
     * With a window at desk 2 and {@link #QUEUE} people waiting: from before the save until the queue is laid out without the one who
     * was called, here and from the other desk.
     */
    private void windows() throws Exception {
        try (JoinedSite site = new JoinedSite(folder.resolve("windows"), QUEUE)) {
            Place one = site.joined(1);
            Place two = site.joined(2);
            try (ShownDesk shown = ShownDesk.open(two.desk(), Synthetic.agent(Role.AGENT).login(), "demo")) {
                double[] own = new double[turns];
                double[] half = new double[turns];
                double[] most = new double[turns];
                for (int turn = -1; turn < turns; turn++) {
                    double[] here = inFrame(two, shown, 2);
                    double[] there = inFrame(one, shown, 1);
                    if (turn >= 0) {
                        own[turn] = at(here, 95);
                        half[turn] = at(there, 50);
                        most[turn] = at(there, 95);
                    }
                }
                say("saved at B and in B's frame:     p95 %.1f ms (bar 20)", median(own));
                say("saved at A until in B's frame:   p50 %.1f ms (bar 25), p95 %.1f ms (bar 60)", median(half), median(most));
            }
        }
    }

    private static double[] inFrame(Place place, ShownDesk shown, int desk) throws Exception {
        double[] millis = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            TicketId ticket = JoinedSite.ticket(1 + i % QUEUE);
            CompletableFuture<Long> gone = shown.whenGone(ticket);
            long begun = System.nanoTime();
            record(place, ticket, new TicketAct.Called(desk));
            millis[i] = (gone.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - begun) / 1e6;
            record(place, ticket, new TicketAct.PutBack(desk));
            TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double[] saves(Place one) throws InterruptedException {
        double[] millis = new double[ACTS];
        for (int i = 0; i < ACTS; i++) {
            long begun = System.nanoTime();
            act(one, i);
            millis[i] = (System.nanoTime() - begun) / 1e6;
            Thread.sleep(5);
        }
        awaitDrained(one);
        Arrays.sort(millis);
        return millis;
    }

    /** Until what the other desk's screens read has it, and they were told. */
    private static double[] seen(Place one, Place two) throws InterruptedException {
        double[] millis = new double[ACTS];
        Semaphore told = new Semaphore(0);
        two.desk().store().ledger().onSaved(_ -> told.release());
        for (int i = 0; i < ACTS; i++) {
            boolean called = i % 2 == 0;
            told.drainPermits();
            long begun = System.nanoTime();
            act(one, i);
            do {
                told.acquire();
            } while (two.ticket(ticket(i)).isCalledAt(1) != called);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double drain(Place one, int acts) throws InterruptedException {
        one.cut(true);
        while (one.isOnline()) {
            Thread.sleep(5);
        }
        for (int i = 0; i < acts; i++) {
            act(one, i);
        }
        long begun = System.nanoTime();
        one.cut(false);
        awaitDrained(one);
        double seconds = (System.nanoTime() - begun) / 1e9;
        say("  %,d drained in %.1f s", acts, seconds);
        return seconds;
    }

    private void snapshots(int people) throws Exception {
        try (JoinedSite site = new JoinedSite(folder.resolve("big"))) {
            DemonstrationSite made = new DemonstrationSite(people, new DemonstrationClock());
            site.administration.createSite("big", "Big", start -> made.fill(start, _ -> {}));
            double[] seconds = new double[turns];
            for (int turn = 0; turn < turns; turn++) {
                Path home = folder.resolve("big/desk-" + turn);
                String code = site.administration.code("big", 1 + turn).text();
                long begun = System.nanoTime();
                StoreJoining.join(home, StoreAddress.read(site.address()).orElseThrow(), code);
                try (OpenDesk _ = OpenDesk.ofSite(home)) {
                    seconds[turn] = (System.nanoTime() - begun) / 1e9;
                }
            }
            say("snapshot of %,d people, with the desk's own database: %.1f s (bar 15)", people, median(seconds));
        }
    }

    private void idle(int desks) throws StoreProblem, InterruptedException {
        List<Hints> listening = new ArrayList<>();
        try (JoinedSite site = new JoinedSite(folder.resolve("idle"));
                StoreConnection connection = new StoreConnection(
                        StoreAddress.read(site.address()).orElseThrow(), Clock.systemUTC(), Optional.empty())) {
            Identity identity = new Identity(DeskKey.generate(), () -> "");
            String code = site.administration.code(JoinedSite.SITE, 1).text();
            Caller caller = new HttpCentralStore(connection, identity).enrol(code, identity.key().publicBytes()).caller();
            long memory = memory();
            AtomicLong heard = new AtomicLong();
            for (int i = 0; i < desks; i++) {
                listening.add(Hints.listen(connection, caller, identity, _ -> heard.incrementAndGet()));
            }
            while (heard.get() < desks) {
                Thread.sleep(50);
            }
            long cpu = cpu();
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            double percent = (cpu() - cpu) / 1e9 / IDLE_SECONDS * 100;
            say("%,d idle desks: %.1f %% of a processor, %d MiB of heap (server and the desks' lines together)",
                    desks, percent, (memory() - memory) >> 20);
            listening.forEach(Hints::close);
        }
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static long memory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
