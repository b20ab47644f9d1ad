package org.guichet.device.camera;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import com.github.eduramiba.webcamcapture.drivers.WebcamDeviceWithId;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.device.Cameras;
import org.guichet.device.DeviceTrouble;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderState;
import org.jspecify.annotations.Nullable;

/** The machine's own cameras. Its driver is asked directly: webcam-capture's own classes would start threads of their own. */
public final class SystemCameras implements Cameras {

    /** Enough for the dense code of a 2D-Doc that fills a third of the picture. */
    public static final int FOR_CODES = 1_280;

    /** Enough for a photograph of 300 dots an inch out of the middle of it. */
    public static final int FOR_PHOTOGRAPHS = 1_920;

    /** Time without a picture after which a camera counts as gone: some need seconds for the first. */
    private static final long PATIENCE_NANOS = 8_000_000_000L;

    private final int wantedWidth;

    /** @param wantedWidth pixels: a camera is opened with the resolution next to that */
    public SystemCameras(int wantedWidth) {
        this.wantedWidth = wantedWidth;
    }

    @Override
    public List<Device> list() {
        try {
            return new NativeDriver().getDevices().stream()
                    .map(device -> new Device(id(device), device.getName(), false))
                    .toList();
        } catch (LinkageError | WebcamException notHere) {
            return List.of();
        }
    }

    @Override
    public OpenCamera open(String id) throws DeviceTrouble {
        try {
            WebcamDevice device = new NativeDriver().getDevices().stream()
                    .filter(each -> id.isEmpty() || id(each).equals(id))
                    .findFirst()
                    .orElseThrow(() -> new DeviceTrouble(ReaderState.GONE));
            Stream.of(device.getResolutions())
                    .min(Comparator.comparingInt(each -> Math.abs(each.width - wantedWidth)))
                    .ifPresent(device::setResolution);
            device.open();
            if (!device.isOpen()) {
                throw new DeviceTrouble(ReaderState.REFUSED);
            }
            return new SystemCamera(device);
        } catch (WebcamException refused) {
            throw new DeviceTrouble(ReaderState.REFUSED, refused);
        } catch (LinkageError noLibrary) {
            throw new DeviceTrouble(ReaderState.NO_LIBRARY, noLibrary);
        }
    }

    /** Two cameras of one make have the same name. */
    private static String id(WebcamDevice device) {
        return device instanceof WebcamDeviceWithId known ? known.getId() : device.getName();
    }

    private static final class SystemCamera implements OpenCamera {

        private final WebcamDevice device;
        private long lastNanos = System.nanoTime();

        SystemCamera(WebcamDevice device) {
            this.device = device;
        }

        @Override
        public @Nullable BufferedImage frame() throws DeviceTrouble {
            BufferedImage seen = device.isOpen() ? device.getImage() : null;
            if (seen != null) {
                lastNanos = System.nanoTime();
            } else if (System.nanoTime() - lastNanos > PATIENCE_NANOS) {
                throw new DeviceTrouble(ReaderState.GONE);
            }
            return seen;
        }

        @Override
        public void close() {
            device.close();
        }
    }
}
