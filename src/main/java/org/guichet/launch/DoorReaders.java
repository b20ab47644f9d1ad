package org.guichet.launch;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.guichet.device.camera.CameraScanner;
import org.guichet.device.camera.FedPictures;
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

    /** Pictures for the simulated camera, in the settings of a demonstration's home. */
    private static final String CAMERA_PICTURES = "demonstration_camera_pictures";

    private DoorReaders() {}

    /**
     * From now on the simulated camera sees these photographs, one after another.
     *
     * @throws CommandFailure where there is none
     */
    static void feed(HomeSettings settings, Path pictures) {
        try {
            if (FedPictures.of(pictures).isEmpty()) {
                throw new CommandFailure("cli.desk.noPictures", pictures);
            }
        } catch (IOException unreadable) {
            throw new CommandFailure("cli.file.unreadable", pictures);
        }
        settings.put(CAMERA_PICTURES, pictures.toAbsolutePath().toString());
    }

    /** None any more where the folder went away. */
    private static FedPictures pictures(HomeSettings settings) {
        return settings.get(CAMERA_PICTURES).map(folder -> {
            try {
                return FedPictures.of(Path.of(folder));
            } catch (IOException | InvalidPathException gone) {
                return FedPictures.NONE;
            }
        }).orElse(FedPictures.NONE);
    }

    static CodeReaders of(HomeSettings settings, boolean demonstration) {
        SerialScanner.Memory memory = new SerialScanner.Memory(
                () -> settings.get(HomeSettings.SERIAL_SCANNER), line -> settings.put(HomeSettings.SERIAL_SCANNER, line));
        Optional<SimulatedPort> port = demonstration ? Optional.of(new SimulatedPort()) : Optional.empty();
        Optional<SimulatedCamera> camera = demonstration
                ? Optional.of(new SimulatedCamera(new ZxingQrWriter(), () -> pictures(settings))) : Optional.empty();
        return new CodeReaders(
                new SerialScanner(new SystemPorts(), port, memory),
                new CameraScanner(new SystemCameras(SystemCameras.FOR_CODES), camera, new ZxingBarcodeReader()));
    }
}
