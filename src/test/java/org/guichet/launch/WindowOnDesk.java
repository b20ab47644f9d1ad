package org.guichet.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.guichet.desktop.scanner.KeyClock;
import org.guichet.desktop.shell.GuichetRoot;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.language.Language;
import org.guichet.workflow.demonstration.SpecimenPapers;
import org.testfx.util.WaitForAsyncUtils;

/** A desk of the demonstration on its real store, in a window of the headless toolkit, and what a test asks of both. */
final class WindowOnDesk {

    static final int DESK = 1;
    private static final int PEOPLE = 1_000;
    private static final Path FILLED = filled();

    private final OpenDesk desk;
    private final Words words = new Words(Language.ENGLISH);
    private final List<Throwable> faults = new ArrayList<>();
    private final Background background = new Background(faults::add);
    private final GuichetRoot root;
    private final Scene scene;

    private WindowOnDesk(OpenDesk desk, Stage stage, KeyClock keys) {
        this.desk = desk;
        Appearance.loadFonts();
        root = new GuichetRoot(desk.acts(), words, Appearance.LIGHT, background, _ -> {}, keys);
        scene = new Scene(root, 990, 900);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /** Filling takes longer than copying what was filled. */
    static WindowOnDesk open(Path home, Stage stage, KeyClock keys) {
        copy(FILLED, home);
        OpenDesk desk = OpenDesk.demonstration(home, PEOPLE);
        desk.people().awaitComplete();
        return new WindowOnDesk(desk, stage, keys);
    }

    private static Path filled() {
        try {
            Path home = Files.createTempDirectory("guichet-filled");
            OpenDesk.demonstration(home, PEOPLE).close();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OpenDesk desk() {
        return desk;
    }

    Words words() {
        return words;
    }

    GuichetRoot root() {
        return root;
    }

    Scene scene() {
        return scene;
    }

    SpecimenPapers papers() {
        return desk.acts().specimens().orElseThrow();
    }

    Applicant person(long id) {
        return desk.store().applicants().find(id).orElseThrow();
    }

    boolean isShown(String id) {
        Node node = scene.lookup("#" + id);
        return node != null && isVisible(node);
    }

    private static boolean isVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    Optional<Ticket> inHand() {
        return desk.store().queue().tickets(LocalDate.now(desk.acts().clock())).stream()
                .filter(ticket -> ticket.status() == TicketStatus.CALLED && ticket.isAt(DESK))
                .findFirst();
    }

    /** The card that waits for whoever is at the desk. */
    Optional<CardPickup> cardInHand() {
        return inHand().flatMap(ticket -> desk.store().cards().ofApplicant(ticket.admission().applicantId()).stream()
                .filter(card -> !card.isHandedOver())
                .findFirst());
    }

    CardPickup card(String serial) {
        return desk.store().cards().find(serial).orElseThrow();
    }

    /** Until it holds, and whatever was under way has reached the screen. */
    void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> {
            if (!faults.isEmpty()) {
                throw new IllegalStateException(faults.getFirst());
            }
            return holds.call();
        });
        settle();
    }

    /** Something that takes as long to work out as the test wants. */
    void forecast(Callable<Boolean> work) {
        background.forecast(() -> {
            try {
                return work.call();
            } catch (Exception e) { // whatever the work of a test throws
                throw new IllegalStateException(e);
            }
        }, _ -> {});
    }

    /** Whether it holds before long, though something may be under way. */
    boolean comesTrue(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, holds);
        return holds.call();
    }

    void settle() throws Exception {
        WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, background::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** As when the window is closed. */
    void closeWork() {
        background.close();
    }

    boolean isIdle() {
        return background.isIdle();
    }

    void close() throws Exception {
        settle();
        background.close();
        desk.close();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.getFirst());
        }
    }
}
