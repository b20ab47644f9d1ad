package org.guichet.desktop.reader;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.document.HeldCodes;
import org.guichet.domain.document.WedgeRecogniser;
import org.guichet.domain.document.WedgeScan;
import org.guichet.workflow.scanner.CameraFrame;
import org.guichet.workflow.scanner.CodeReaders;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderListener;
import org.guichet.workflow.scanner.ReaderState;
import org.guichet.workflow.scanner.SerialLine;
import org.jspecify.annotations.Nullable;

/**
 * The readers of a desk besides the keyboard, while somebody works at it. The scanner chosen for the desk is open all the while, the
 * camera when it is asked for; what they read goes where a scan goes.
 */
public final class ReadersViewModel {

    private final CodeReaders readers;
    private final ActRunner runner;
    private final Consumer<WedgeScan> scanned;
    private final Predicate<WedgeScan> wanted;
    private final Runnable garbled;
    private final LongSupplier nanos;
    private final HeldCodes held = new HeldCodes();
    private final ObjectProperty<ReaderState> serial = new SimpleObjectProperty<>(ReaderState.OFF);
    private final ObjectProperty<ReaderState> camera = new SimpleObjectProperty<>(ReaderState.OFF);
    private final ObjectProperty<@Nullable CameraFrame> frame = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Device>> ports = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Device>> cameras = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<SerialLine>> line = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty otherCode = new SimpleBooleanProperty();
    private @Nullable Ears serialEars;
    private @Nullable Ears cameraEars;
    private String cameraId = "";
    private boolean in;

    /**
     * @param scanned what was read and is worth an answer
     * @param wanted whether what the camera sees is worth one: papers have other codes on them too
     * @param garbled something came along the line that is no code
     * @param nanos a clock that only goes forward
     */
    public ReadersViewModel(
            CodeReaders readers, ActRunner runner, Consumer<WedgeScan> scanned, Predicate<WedgeScan> wanted, Runnable garbled,
            LongSupplier nanos) {
        this.readers = readers;
        this.runner = runner;
        this.scanned = scanned;
        this.wanted = wanted;
        this.garbled = garbled;
        this.nanos = nanos;
    }

    ReadOnlyObjectProperty<ReaderState> serial() {
        return serial;
    }

    public ReadOnlyObjectProperty<ReaderState> camera() {
        return camera;
    }

    /** What the camera sees; null while it is closed or has seen nothing yet. */
    ReadOnlyObjectProperty<@Nullable CameraFrame> frame() {
        return frame;
    }

    /** Whether the camera sees a code that nobody wants here. */
    ReadOnlyBooleanProperty otherCode() {
        return otherCode;
    }

    ReadOnlyObjectProperty<List<Device>> ports() {
        return ports;
    }

    ReadOnlyObjectProperty<List<Device>> cameras() {
        return cameras;
    }

    /** The serial scanner chosen for this desk. */
    ReadOnlyObjectProperty<Optional<SerialLine>> line() {
        return line;
    }

    /** Somebody works here: the scanner of this desk is opened. */
    public void comeIn() {
        if (!in) {
            in = true;
            runner.read(readers.serial()::chosen, chosen -> {
                line.set(chosen);
                chosen.filter(_ -> in).ifPresent(this::listen);
            });
        }
    }

    /** Lets go of both; the camera stays closed until somebody asks for it again. */
    public void leave() {
        in = false;
        stopSerial();
        stopCamera();
    }

    /** Which readers there are; asking takes a moment. */
    void list() {
        runner.lookUp(readers.serial()::ports, ports::set);
        runner.lookUp(readers.camera()::cameras, cameras::set);
    }

    /** From now on, also tomorrow. */
    void connect(SerialLine chosen) {
        keep(Optional.of(chosen));
        listen(chosen);
    }

    void disconnect() {
        keep(Optional.empty());
        stopSerial();
    }

    private void keep(Optional<SerialLine> chosen) {
        line.set(chosen);
        runner.read(() -> {
            readers.serial().choose(chosen);
            return true;
        }, _ -> {});
    }

    private void listen(SerialLine chosen) {
        stopSerial();
        Ears ears = new Ears(serial, false);
        serialEars = ears;
        readers.serial().start(chosen, ears);
    }

    private void stopSerial() {
        if (serialEars != null) {
            serialEars.over = true;
            serialEars = null;
            readers.serial().stop();
        }
        serial.set(ReaderState.OFF);
    }

    public void toggleCamera() {
        if (cameraEars == null) {
            look();
        } else {
            stopCamera();
        }
    }

    /** While it is open, the other one is opened instead. */
    void choose(Device device) {
        if (!device.id().equals(cameraId)) {
            cameraId = device.id();
            if (cameraEars != null) {
                look();
            }
        }
    }

    private void look() {
        stopCamera();
        Ears ears = new Ears(camera, true);
        cameraEars = ears;
        camera.set(ReaderState.OPENING);
        readers.camera().start(cameraId, ears);
    }

    /** Lets go of the camera alone. */
    public void stopCamera() {
        if (cameraEars != null) {
            cameraEars.over = true;
            cameraEars = null;
            readers.camera().stop();
        }
        frame.set(null);
        otherCode.set(false);
        camera.set(ReaderState.OFF);
    }

    /** In a demonstration: the code is held before the reader that is open. @return false where no simulated one is */
    public boolean present(String code) {
        return readers.camera().present(code) || readers.serial().present(code);
    }

    /** A camera sees every code on the paper, a scanner is pointed at one. */
    private void read(String text, boolean bySight) {
        Optional<WedgeScan> scan = WedgeRecogniser.whole(text);
        boolean counts = scan.filter(each -> !bySight || wanted.test(each)).isPresent();
        if (bySight) {
            otherCode.set(!counts);
        }
        if (held.isNew(text, nanos.getAsLong())) {
            if (counts) {
                scan.ifPresent(scanned);
            } else if (!bySight) {
                garbled.run();
            }
        }
    }

    /** Hears one reader from its start to its stop, and brings what it says to the screen's thread. */
    private final class Ears implements ReaderListener {

        private final ObjectProperty<ReaderState> state;
        private final boolean sees;
        private final AtomicReference<@Nullable CameraFrame> newest = new AtomicReference<>();

        /** Of the screen's thread alone. */
        private boolean over;

        Ears(ObjectProperty<ReaderState> state, boolean sees) {
            this.state = state;
            this.sees = sees;
        }

        private void onScreen(Runnable then) {
            FxThread.run(() -> {
                if (!over) {
                    then.run();
                }
            });
        }

        @Override
        public void is(ReaderState now) {
            onScreen(() -> {
                state.set(now);
                if (sees && now != ReaderState.READY) {
                    frame.set(null);
                }
            });
        }

        @Override
        public void read(String text) {
            onScreen(() -> ReadersViewModel.this.read(text, sees));
        }

        @Override
        public void garbled() {
            onScreen(garbled);
        }

        /** A screen that is busy gets the newest picture when it is free, not all of them. */
        @Override
        public void saw(CameraFrame seen) {
            if (newest.getAndSet(seen) == null) {
                onScreen(() -> frame.set(newest.getAndSet(null)));
            }
        }
    }
}
