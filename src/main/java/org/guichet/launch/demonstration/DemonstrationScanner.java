package org.guichet.launch.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import org.guichet.device.sbi.DeviceTrust;
import org.guichet.device.sbi.SbiScanners;
import org.guichet.device.simulator.DeviceSimulator;
import org.guichet.device.simulator.FaultPlan;
import org.guichet.device.simulator.SimulatedFault;
import org.guichet.device.simulator.SimulatedScanner;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.workflow.biometric.FingerRequest;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerAnswer;
import org.guichet.workflow.biometric.ScannerLook;
import org.jspecify.annotations.Nullable;

/** The simulated scanner, in this program and on a port of its own, begun when somebody first looks for it; spoken to like any other. */
public final class DemonstrationScanner implements FingerScanners {

    private final FaultPlan faults = new FaultPlan();
    private @Nullable SbiScanners scanners;

    /** The next finger that is laid down is somebody else's. */
    public void layAnothersFinger() {
        faults.add(SimulatedFault.ANOTHER_PERSON, 1);
    }

    private synchronized SbiScanners begun() {
        if (scanners == null) {
            try {
                DeviceSimulator simulator = DeviceSimulator.start(0, SimulatedScanner.USUAL, faults);
                DeviceTrust trust = new DeviceTrust(Set.of(simulator.authority()), Clock.systemUTC());
                scanners = new SbiScanners(simulator.port(), simulator.port(), trust, Clock.systemUTC());
            } catch (IOException noPort) {
                throw new UncheckedIOException(noPort);
            }
        }
        return scanners;
    }

    @Override
    public ScannerLook look() {
        return begun().look();
    }

    @Override
    public ScannerAnswer take(FoundScanner scanner, FingerRequest request) {
        return begun().take(scanner, request);
    }

    @Override
    public void watch(FoundScanner scanner, FingerGroup group, Watcher watcher) {
        begun().watch(scanner, group, watcher);
    }

    @Override
    public void stopWatching() {
        begun().stopWatching();
    }
}
