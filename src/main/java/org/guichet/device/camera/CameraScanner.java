package org.guichet.device.camera;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.device.Cameras;
import org.guichet.device.DeviceThread;
import org.guichet.device.DeviceTrouble;
import org.guichet.device.scanner.ImageFile;
import org.guichet.domain.document.BarcodeReader;
import org.guichet.workflow.scanner.CameraReader;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderListener;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a camera on a thread of its own, and reads the codes that are held before it on another: a page that is hard to read does
 * not make the live picture stand still.
 */
public final class CameraScanner implements CameraReader {

    /** Milliseconds from one look for a new picture to the next. */
    private static final long READING = 20;

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
        LookingThrough looking = new LookingThrough(() -> open(id), listener::is, picture -> {
            listener.saw(LookingThrough.frame(picture));
            newest.set(picture);
        });
        thread = DeviceThread.start("camera", looking, thread);
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

    private Cameras.OpenCamera open(String id) throws DeviceTrouble {
        boolean simulated = twin.isPresent() && (id.isEmpty() || id.equals(SimulatedCamera.ID));
        return simulated ? twinOpened(twin.get().open(id)) : cameras.open(id);
    }

    /** It can be shown something for as long as it is open. */
    private Cameras.OpenCamera twinOpened(Cameras.OpenCamera opened) {
        twinIsOpen = true;
        return new Cameras.OpenCamera() {
            @Override
            public @Nullable BufferedImage frame() throws DeviceTrouble {
                return opened.frame();
            }

            @Override
            public void close() {
                twinIsOpen = false;
                opened.close();
            }
        };
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
            return READING;
        }

        @Override
        public void release() {
            newest.set(null);
        }
    }
}
