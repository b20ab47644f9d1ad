package org.guichet.launch;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.guichet.desktop.shell.GuichetRoot;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.language.Language;

/**
 * A queue screen with 2,000 waiting tickets on the desk's real store, drawn by software without a display, while other desks' acts
 * arrive: frames a second, and whether the chosen row stayed the same person's. From the root folder, after
 * {@code ./mvnw -q -ntp test-compile}:
 *
 * <pre>
 * ./mvnw -q -ntp toolchains:select-jdk-toolchain exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-Xmx1g -XX:+UseSerialGC -cp %classpath org.guichet.launch.QueueScreenBenchmark"
 * </pre>
 */
public final class QueueScreenBenchmark {

    private static final int PEOPLE = 3_000;
    private static final int WAITING = 2_000;
    private static final int A_SECOND = 200;
    /** Changes of one frame, as a feed brings them. */
    private static final int AT_ONCE = 10;
    private static final int SECONDS = 30;
    private static final int WARM_UP = 10;
    /** Where the chosen row stands: in the middle of what is in view. */
    private static final int CHOSEN = 6;

    private static final List<String> THREADS =
            List.of("JavaFX Application Thread", "QuantumRenderer", "desk-acts", "forecasts");

    private final OpenDesk desk;
    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });
    private final List<Long> frames = new ArrayList<>();
    private final AtomicLong done = new AtomicLong();
    private final List<TicketId> ids = new ArrayList<>();
    private final Set<Integer> away = new HashSet<>();
    private final LocalDate today;
    private Scene scene = new Scene(new Pane());

    private QueueScreenBenchmark(OpenDesk desk) {
        this.desk = desk;
        this.today = LocalDate.now(desk.acts().clock());
    }

    public static void main(String[] arguments) throws Exception {
        Display.doWithout();
        Platform.startup(() -> {});
        Path folder = Files.createTempDirectory("guichet-queue-screen");
        try (OpenDesk desk = OpenDesk.demonstration(folder.resolve("home"), PEOPLE)) {
            desk.people().awaitComplete();
            new QueueScreenBenchmark(desk).run();
        } finally {
            delete(folder);
        }
        System.exit(0); // the toolkit's threads would keep the program alive
    }

    private void run() throws InterruptedException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        List<Ticket> tickets = IntStream.range(0, WAITING).mapToObj(this::ticket).toList();
        tickets.forEach(each -> ids.add(each.id()));
        desk.store().baseData().tickets(tickets);
        open();
        say("%d tickets wait; load %.1f at the start, %d processors", asked(() -> list().getItems().size()), load,
                Runtime.getRuntime().availableProcessors());
        measure("nothing arrives", 0, WARM_UP);
        measure("200 changes a second", A_SECOND, SECONDS);
        background.close();
    }

    private Ticket ticket(int i) {
        Instant at = desk.acts().clock().instant().minusSeconds(7_200 - i);
        Procedure[] procedures = Procedure.values();
        Admission admission = new Admission(
                today, String.format(Locale.ROOT, "X%04d", i), 1 + i, procedures[i % procedures.length], null, null, at, null,
                i % 9 == 0, false);
        return new Ticket(admission, 0, List.of(TicketPlace.ofBaseData(at)));
    }

    private void open() throws InterruptedException {
        FxThread.runAndWait(() -> {
            Appearance.loadFonts();
            Stage stage = new Stage();
            scene = new Scene(
                    new GuichetRoot(desk.acts(), new Words(Language.FRENCH), Appearance.LIGHT, background, _ -> {}), 1280, 860);
            stage.setScene(scene);
            stage.show();
            ((TextInputControl) scene.lookup("#login")).setText("bernard");
            ((TextInputControl) scene.lookup("#password")).setText("demo");
            ((ButtonBase) scene.lookup("#sign-in")).fire();
        });
        until(() -> scene.lookup("#queue") != null && !list().getItems().isEmpty() && background.isIdle());
        FxThread.runAndWait(() -> list().getSelectionModel().select(CHOSEN));
    }

    @SuppressWarnings("unchecked") // the queue's list holds nothing else
    private ListView<WaitingTicket> list() {
        return (ListView<WaitingTicket>) Objects.requireNonNull(scene.lookup("#queue"));
    }

    /** Other desks call people and put them back; the chosen person is left where they are. */
    private void measure(String name, int perSecond, int seconds) throws InterruptedException {
        TicketId chosen = asked(() -> list().getSelectionModel().getSelectedItem()).ticket().id();
        long[] elsewhere = {0};
        frames.clear();
        done.set(0);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.add(System.nanoTime());
                WaitingTicket selected = list().getSelectionModel().getSelectedItem();
                elsewhere[0] += selected == null || !selected.ticket().id().equals(chosen) ? 1 : 0;
            }
        };
        List<Long> before = THREADS.stream().map(QueueScreenBenchmark::cpu).toList();
        FxThread.runAndWait(timer::start);
        arrive(perSecond, seconds, chosen);
        FxThread.runAndWait(timer::stop);
        print(name, seconds, elsewhere[0]);
        for (int i = 0; i < THREADS.size(); i++) {
            say("  CPU of %s: %.1f ms a frame, %.0f ms a second", THREADS.get(i),
                    (cpu(THREADS.get(i)) - before.get(i)) / 1e6 / frames.size(), (cpu(THREADS.get(i)) - before.get(i)) / 1e6 / seconds);
        }
    }

    private void arrive(int perSecond, int seconds, TicketId chosen) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(11);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        for (long i = 0; System.nanoTime() < end; i++) {
            long due = perSecond == 0 ? end : start + i * AT_ONCE * TimeUnit.SECONDS.toNanos(1) / perSecond;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, Math.min(due, end) - System.nanoTime()));
            if (perSecond > 0 && System.nanoTime() < end) {
                change(random, chosen);
            }
        }
    }

    private void change(SplittableRandom random, TicketId chosen) {
        List<Proposal> frame = IntStream.generate(() -> random.nextInt(WAITING))
                .filter(number -> !ids.get(number).equals(chosen))
                .distinct()
                .limit(AT_ONCE)
                .mapToObj(this::change)
                .toList();
        if (desk.acts().ledger().record("moreau", frame) instanceof Ledger.Outcome.Saved) {
            done.addAndGet(frame.size());
        }
    }

    private Proposal change(int number) {
        boolean calls = away.add(number);
        if (!calls) {
            away.remove(number);
        }
        return new Proposal(ids.get(number).aggregate(), calls ? new TicketAct.Called(9) : new TicketAct.PutBack(9));
    }

    private static long cpu(String thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().startsWith(thread))
                .mapToLong(each -> ManagementFactory.getThreadMXBean().getThreadCpuTime(each.threadId()))
                .sum();
    }

    private void print(String name, int seconds, long elsewhere) {
        List<Double> rates = new ArrayList<>();
        double slowest = 0;
        for (int second = 0; second < seconds; second++) {
            long from = frames.getFirst() + TimeUnit.SECONDS.toNanos(second);
            rates.add((double) frames.stream().filter(at -> at >= from && at < from + TimeUnit.SECONDS.toNanos(1)).count());
        }
        for (int i = 1; i < frames.size(); i++) {
            slowest = Math.max(slowest, (frames.get(i) - frames.get(i - 1)) / 1e6);
        }
        Collections.sort(rates);
        say("| %s | %.0f | %.0f | %.0f | %.0f ms | %d of %d | %.1f |", name, done.get() / (double) seconds,
                rates.get(rates.size() / 2), rates.get(rates.size() / 20), slowest, elsewhere, frames.size(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static <T> T asked(Supplier<T> question) {
        List<T> answer = new ArrayList<>();
        FxThread.runAndWait(() -> answer.add(question.get()));
        return answer.getFirst();
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!asked(holds::getAsBoolean)) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("the window did not come to rest");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @FormatMethod
    private static void say(@FormatString String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
