package org.guichet.device.camera;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.device.DeviceThread;
import org.guichet.device.DeviceTrouble;
import org.guichet.device.scanner.ImageFile;
import org.guichet.domain.document.BarcodeReader;
import org.guichet.workflow.scanner.CameraFrame;
import org.guichet.workflow.scanner.CameraReader;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderListener;
import org.guichet.workflow.scanner.ReaderState;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a camera on a thread of its own, and reads the codes that are held before it on another: a page that is hard to read does
 * not make the live picture stand still.
 */
public final class CameraScanner implements CameraReader {

    /** Milliseconds before the next try to open what could not be opened. */
    private static final long RETRY = 2_000;

    /** Milliseconds from one picture to the next: enough for a hand to see itself move. */
    private static final long PICTURE = 40;

    private final Cameras cameras;
    private final Optional<SimulatedCamera> twin;
    private final BarcodeReader reader;
    private @Nullable DeviceThread thread;
    private @Nullable DeviceThread codes;
    private volatile boolean twinIsOpen;

    /** @param twin in a demonstration only */
    public CameraScanner(Cameras cameras, Optional<SimulatedCamera> twin, BarcodeReader reader) {
        this.cameras = cameras;
        this.twin = twin;
        this.reader = reader;
    }

    @Override
    public List<Device> cameras() {
        List<Device> all = new ArrayList<>();
        twin.ifPresent(simulated -> all.addAll(simulated.list()));
        all.addAll(cameras.list());
        return all;
    }

    @Override
    public void start(String id, ReaderListener listener) {
        AtomicReference<@Nullable BufferedImage> newest = new AtomicReference<>();
        thread = DeviceThread.start("camera", new Looking(id, listener, newest), thread);
        codes = DeviceThread.start("camera-codes", new Reading(listener, newest), codes);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.end();
        }
        if (codes != null) {
            codes.end();
        }
    }

    @Override
    public boolean present(String code) {
        if (twin.isEmpty() || !twinIsOpen) {
            return false;
        }
        twin.get().hold(code);
        return true;
    }

    private final class Looking implements DeviceThread.Work {

        private final String id;
        private final ReaderListener listener;
        private final AtomicReference<@Nullable BufferedImage> newest;
        private Cameras.@Nullable OpenCamera open;
        private ReaderState told = ReaderState.OFF;

        /** @param newest where the last picture is left for the codes in it */
        Looking(String id, ReaderListener listener, AtomicReference<@Nullable BufferedImage> newest) {
            this.id = id;
            this.listener = listener;
            this.newest = newest;
        }

        @Override
        public long step() {
            long begun = System.nanoTime();
            try {
                Cameras.OpenCamera camera = open == null ? opened() : open;
                BufferedImage picture = camera.frame();
                if (picture != null) {
                    tell(ReaderState.READY);
                    listener.saw(frame(picture));
                    newest.set(picture);
                }
                return Math.max(1, PICTURE - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            } catch (DeviceTrouble trouble) {
                release();
                tell(trouble.state());
                return RETRY;
            }
        }

        private Cameras.OpenCamera opened() throws DeviceTrouble {
            if (told == ReaderState.OFF) {
                tell(ReaderState.OPENING);
            }
            boolean simulated = twin.isPresent() && (id.isEmpty() || id.equals(SimulatedCamera.ID));
            Cameras.OpenCamera camera = simulated ? twin.get().open(id) : cameras.open(id);
            open = camera;
            twinIsOpen = simulated;
            return camera;
        }

        private void tell(ReaderState state) {
            if (state != told) {
                told = state;
                listener.is(state);
            }
        }

        @Override
        public void release() {
            twinIsOpen = false;
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }

    /** The codes of the newest picture; those that came while the one before was read are passed over. */
    private final class Reading implements DeviceThread.Work {

        private final ReaderListener listener;
        private final AtomicReference<@Nullable BufferedImage> newest;

        Reading(ReaderListener listener, AtomicReference<@Nullable BufferedImage> newest) {
            this.listener = listener;
            this.newest = newest;
        }

        @Override
        public long step() {
            BufferedImage picture = newest.getAndSet(null);
            if (picture != null) {
                reader.read(ImageFile.grey(picture)).forEach(code -> listener.read(code.text()));
            }
            return PICTURE / 2;
        }

        @Override
        public void release() {
            newest.set(null);
        }
    }

    private static CameraFrame frame(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new CameraFrame(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }
}
