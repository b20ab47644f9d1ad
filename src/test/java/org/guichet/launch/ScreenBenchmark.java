package org.guichet.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.guichet.desktop.shell.GuichetRoot;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.language.Language;

/** The window of the headless toolkit, drawn by software: questions are typed key by key, and each key is timed. */
final class ScreenBenchmark {

    private static final int QUESTIONS = 60;
    private static final int WARM_UP = 10;
    private static final int EVERY = 33;
    private static final List<String> THREADS = List.of("JavaFX Application Thread", "QuantumRenderer", "look-ups");

    private final Scene scene;
    private final Background background;
    private final List<Double> laidOut = new ArrayList<>();
    private final List<Double> nextFrame = new ArrayList<>();

    private ScreenBenchmark(Scene scene, Background background) {
        this.scene = scene;
        this.background = background;
    }

    static void run(OpenDesk desk, Path questions, String password) throws IOException, InterruptedException {
        Display.doWithout();
        Platform.startup(() -> {});
        Scene[] scene = new Scene[1];
        Background background = new Background(fault -> {
            throw new IllegalStateException(fault);
        });
        FxThread.runAndWait(() -> {
            Appearance.loadFonts();
            Stage stage = new Stage();
            scene[0] = new Scene(
                    new GuichetRoot(desk.acts(), new Words(Language.FRENCH), Appearance.LIGHT, background, _ -> {}), 1000, 800);
            stage.setScene(scene[0]);
            stage.show();
        });
        ScreenBenchmark screen = new ScreenBenchmark(Objects.requireNonNull(scene[0]), background);
        screen.signIn(password);
        List<String> texts = texts(questions);
        screen.type(texts.subList(0, WARM_UP));
        screen.laidOut.clear();
        screen.nextFrame.clear();
        List<Long> before = THREADS.stream().map(ScreenBenchmark::cpu).toList();
        screen.type(texts.subList(WARM_UP, texts.size()));
        screen.print();
        screen.printCpu(before);
        background.close();
    }

    static List<String> texts(Path questions) throws IOException {
        List<String> lines = Files.readAllLines(questions);
        List<String> texts = new ArrayList<>();
        for (int i = 1; i < lines.size() && texts.size() < QUESTIONS; i += EVERY) {
            texts.add(lines.get(i).split(",", -1)[2].replace("\"", ""));
        }
        return texts;
    }

    private void signIn(String password) throws InterruptedException {
        FxThread.runAndWait(() -> {
            ((TextInputControl) scene.lookup("#login")).setText("bench");
            ((TextInputControl) scene.lookup("#password")).setText(password);
            ((ButtonBase) scene.lookup("#sign-in")).fire();
        });
        until(() -> scene.lookup("#lookup") != null && background.isIdle());
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        boolean[] now = {false};
        while (!now[0]) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("the window did not come to rest");
            }
            FxThread.runAndWait(() -> now[0] = holds.getAsBoolean());
            Thread.sleep(5);
        }
    }

    private void type(List<String> texts) throws InterruptedException {
        for (String text : texts) {
            FxThread.runAndWait(() -> {
                TextInputControl field = (TextInputControl) scene.lookup("#lookup");
                field.clear();
                field.requestFocus();
            });
            until(background::isIdle);
            for (int i = 0; i < text.length(); i++) {
                key(String.valueOf(text.charAt(i)));
                Thread.sleep(20);
            }
        }
    }

    /** From the key to the end of the layout with its answer in it, and to the beginning of the frame after. */
    private void key(String typed) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        long[] start = {0};
        Platform.runLater(() -> {
            start[0] = System.nanoTime();
            Event.fireEvent(
                    scene.lookup("#lookup"),
                    new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
            new AnimationTimer() {
                private boolean drawn;

                @Override
                public void handle(long now) {
                    if (drawn) {
                        nextFrame.add((System.nanoTime() - start[0]) / 1e6);
                        stop();
                        done.countDown();
                    } else if (background.isIdle()) {
                        drawn = true;
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                        laidOut.add((System.nanoTime() - start[0]) / 1e6);
                    }
                }
            }.start();
        });
        if (!done.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a key was not answered");
        }
    }

    private void print() {
        DeskBenchmark.say("%nWindow, %d keys of %d questions, load %.1f", laidOut.size(), QUESTIONS - WARM_UP,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        DeskBenchmark.say("%n| from the key to | p50 ms | p95 ms | p99 ms |%n|---|---|---|---|");
        row("the answer laid out in its frame", laidOut);
        row("the frame after (painted)", nextFrame);
    }

    /** Of both threads that a picture needs: what it costs whatever else runs on the machine. */
    private void printCpu(List<Long> before) {
        for (int i = 0; i < THREADS.size(); i++) {
            DeskBenchmark.say("CPU a key of %s: %.1f ms", THREADS.get(i), (cpu(THREADS.get(i)) - before.get(i)) / 1e6 / laidOut.size());
        }
    }

    private static long cpu(String thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().startsWith(thread))
                .mapToLong(each -> ManagementFactory.getThreadMXBean().getThreadCpuTime(each.threadId()))
                .sum();
    }

    private static void row(String name, List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        DeskBenchmark.say("| %s | %.1f | %.1f | %.1f |", name, at(sorted, 50), at(sorted, 95), at(sorted, 99));
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
