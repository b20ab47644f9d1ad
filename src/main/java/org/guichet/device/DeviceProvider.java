package org.guichet.device;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.guichet.workflow.biometric.FingerScanners;

/**
 * Brings the devices of one kind of driver to a desk. Found by {@link java.util.ServiceLoader}: a new driver is a jar beside the program
 * that names its provider in {@code META-INF/services/org.guichet.device.DeviceProvider}.
 */
public interface DeviceProvider {

    /** @param home of the desk, for what an administrator puts there for a driver: certificates, pictures */
    record Desk(Path home, Clock clock) {}

    /** Lower ones are asked first. */
    int rank();

    /** Empty where this kind of driver has no scanners. */
    Optional<FingerScanners> scanners(Desk desk);

    /** Cameras for photographs. */
    List<Cameras> cameras(Desk desk);

    /** Readers of the chips of passports and cards; a driver from before there were any has none. */
    default List<ChipTerminals> chips(Desk desk) {
        return List.of();
    }
}
