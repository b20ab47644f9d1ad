package org.guichet.inmemory;

import java.util.List;
import org.guichet.workflow.biometric.PhotoCamera;
import org.guichet.workflow.scanner.Device;

/** No camera: what a photograph is cut from is a test's own picture. */
final class InMemoryCamera implements PhotoCamera {

    @Override
    public List<Device> cameras() {
        return List.of();
    }

    @Override
    public void start(String id, Watcher watcher) {}

    @Override
    public void stop() {}
}
