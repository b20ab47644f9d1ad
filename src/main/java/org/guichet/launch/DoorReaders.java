package org.guichet.launch;

import java.util.Optional;
import org.guichet.device.camera.CameraScanner;
import org.guichet.device.camera.SimulatedCamera;
import org.guichet.device.camera.SystemCameras;
import org.guichet.device.scanner.ZxingBarcodeReader;
import org.guichet.device.scanner.ZxingQrWriter;
import org.guichet.device.serial.SerialScanner;
import org.guichet.device.serial.SimulatedPort;
import org.guichet.device.serial.SystemPorts;
import org.guichet.store.local.HomeSettings;
import org.guichet.workflow.scanner.CodeReaders;

/** The serial scanner and the camera of this desk; in a demonstration, twins of both that need no hardware as well. */
final class DoorReaders {

    private DoorReaders() {}

    static CodeReaders of(HomeSettings settings, boolean demonstration) {
        SerialScanner.Memory memory = new SerialScanner.Memory(
                () -> settings.get(HomeSettings.SERIAL_SCANNER), line -> settings.put(HomeSettings.SERIAL_SCANNER, line));
        Optional<SimulatedPort> port = demonstration ? Optional.of(new SimulatedPort()) : Optional.empty();
        Optional<SimulatedCamera> camera = demonstration ? Optional.of(new SimulatedCamera(new ZxingQrWriter())) : Optional.empty();
        return new CodeReaders(
                new SerialScanner(new SystemPorts(), port, memory),
                new CameraScanner(new SystemCameras(SystemCameras.FOR_CODES), camera, new ZxingBarcodeReader()));
    }
}
