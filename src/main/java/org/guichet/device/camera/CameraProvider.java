package org.guichet.device.camera;

import java.util.List;
import java.util.Optional;
import org.guichet.device.Cameras;
import org.guichet.device.DeviceProvider;
import org.guichet.workflow.biometric.FingerScanners;

/** The machine's own cameras, and a folder of pictures in the home where there is none. */
public final class CameraProvider implements DeviceProvider {

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Optional<FingerScanners> scanners(Desk desk) {
        return Optional.empty();
    }

    @Override
    public List<Cameras> cameras(Desk desk) {
        return List.of(
                new SystemCameras(SystemCameras.FOR_PHOTOGRAPHS), new PictureFolder(desk.home().resolve(PictureFolder.FOLDER)));
    }
}
