package org.guichet.device.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.device.Cameras;
import org.guichet.device.DeviceThread;
import org.guichet.device.DeviceTrouble;
import org.guichet.workflow.biometric.PhotoCamera;
import org.guichet.workflow.scanner.Device;
import org.jspecify.annotations.Nullable;

/** The camera for photographs, on a thread of its own: one of the machine, else what stands for one. */
public final class PortraitCamera implements PhotoCamera {

    private final List<Cameras> sources;
    private @Nullable DeviceThread thread;

    /** @param sources the first that has a camera is the usual one */
    public PortraitCamera(List<Cameras> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public List<Device> cameras() {
        List<Device> all = new ArrayList<>();
        sources.forEach(each -> all.addAll(each.list()));
        return all;
    }

    @Override
    public void start(String id, Watcher watcher) {
        thread = DeviceThread.start(
                "portrait-camera",
                new LookingThrough(() -> open(id), watcher::is, picture -> watcher.saw(LookingThrough.frame(picture))),
                thread);
    }

    private Cameras.OpenCamera open(String id) throws DeviceTrouble {
        Optional<Cameras> source = sources.stream()
                .filter(each -> each.list().stream().anyMatch(device -> id.isEmpty() || device.id().equals(id)))
                .findFirst();
        return source.orElse(sources.getLast()).open(id);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.end();
        }
    }
}
