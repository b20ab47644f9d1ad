package org.guichet.desktop.biometric;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.biometric.EnrolmentActs;
import org.guichet.workflow.biometric.PhotoCamera;
import org.guichet.workflow.chip.ChipReaders;
import org.guichet.workflow.scanner.CameraFrame;
import org.guichet.workflow.scanner.CodeReaders;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderState;

/** The devices of this desk, each with a button that tries it. What is plugged in or out while the room is in view comes and goes. */
public final class DevicesRoom extends VBox implements Room {

    private static final Duration CAMERA_TEST = Duration.seconds(2);

    private final EnrolmentActs acts;
    private final CodeReaders readers;
    private final ActRunner runner;
    private final Words words;
    private final ScannersPane scanners;
    private final ChipReadersPane chips;
    private final VBox cameras = new VBox(4);
    private final VBox ports = new VBox(4);
    private final Label tried = new Label();
    private List<Device> shownCameras = List.of();
    private boolean testing;

    private record Others(List<Device> cameras, List<Device> ports) {}

    public DevicesRoom(EnrolmentActs acts, CodeReaders readers, ChipReaders chips, ActRunner runner, Words words) {
        super(16);
        this.acts = acts;
        this.readers = readers;
        this.runner = runner;
        this.words = words;
        setId("devices");
        getStyleClass().add("work-area");
        scanners = new ScannersPane(acts.scanners(), runner, words);
        this.chips = new ChipReadersPane(chips, runner, words);
        tried.setId("camera-tried");
        tried.setWrapText(true);
        tried.managedProperty().bind(tried.textProperty().isNotEmpty());
        VBox all = new VBox(
                20,
                words.label("devices.hint", "muted"),
                scanners,
                this.chips,
                new VBox(6, words.label("devices.cameras", "section-title"), cameras, tried),
                new VBox(6, words.label("devices.ports", "section-title"), ports, words.label("devices.portsHint", "muted")));
        ScrollPane scrolled = new ScrollPane(all);
        scrolled.getStyleClass().add("edge-to-edge");
        scrolled.setFitToWidth(true);
        getChildren().addAll(words.label("devices.title", "heading"), scrolled);
        words.current().addListener((_, _, _) -> look());
    }

    private void look() {
        scanners.look();
        chips.look();
        runner.capture(() -> new Others(acts.camera().cameras(), readers.serial().ports()), this::show);
    }

    private void show(Others now) {
        if (!now.cameras().equals(shownCameras) || cameras.getChildren().isEmpty()) {
            shownCameras = now.cameras();
            List<Node> lines = new ArrayList<>();
            now.cameras().forEach(each -> lines.add(camera(each)));
            cameras.getChildren().setAll(lines.isEmpty() ? List.of(words.label("devices.noCamera", "muted")) : lines);
        }
        List<Node> lines = new ArrayList<>();
        now.ports().forEach(each -> lines.add(new Label(name(each))));
        ports.getChildren().setAll(lines.isEmpty() ? List.of(words.label("devices.noPort", "muted")) : lines);
    }

    private String name(Device device) {
        boolean twin = device.simulated() && device.name().equals(device.id());
        return twin ? words.text("devices.twin") : device.simulated() ? words.text("devices.simulated", device.name()) : device.name();
    }

    private HBox camera(Device device) {
        Button test = words.button("scanners.test", "", () -> test(device));
        test.setId("camera-test-" + device.id());
        HBox line = new HBox(12, test, new Label(name(device)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Looks through it for two seconds; nothing of what it saw is kept. */
    private void test(Device device) {
        if (testing) {
            return;
        }
        testing = true;
        tried.setText(words.text("devices.cameraTesting"));
        Counting seen = new Counting();
        acts.camera().start(device.id(), seen);
        Timeline end = new Timeline(new KeyFrame(CAMERA_TEST, _ -> {
            acts.camera().stop();
            testing = false;
            tried.setText(seen.frames.get() == 0
                    ? words.texts().text("photo.camera", seen.state)
                    : words.text("devices.cameraWorks", seen.frames.get() / CAMERA_TEST.toSeconds(), seen.width, seen.height));
        }));
        end.play();
    }

    private static final class Counting implements PhotoCamera.Watcher {

        private final AtomicInteger frames = new AtomicInteger();
        private ReaderState state = ReaderState.GONE;
        private int width;
        private int height;

        @Override
        public void is(ReaderState now) {
            FxThread.run(() -> state = now);
        }

        @Override
        public void saw(CameraFrame frame) {
            if (frames.incrementAndGet() == 1) {
                FxThread.run(() -> {
                    width = frame.width();
                    height = frame.height();
                });
            }
        }
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        look();
    }

    @Override
    public void leave() {
        acts.camera().stop();
    }

    @Override
    public void tick() {
        if (!testing) {
            look();
        }
    }
}
