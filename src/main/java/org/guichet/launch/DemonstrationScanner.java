package org.guichet.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import org.guichet.device.sbi.DeviceTrust;
import org.guichet.device.sbi.SbiScanners;
import org.guichet.device.simulator.DeviceSimulator;
import org.guichet.device.simulator.FaultPlan;
import org.guichet.device.simulator.SimulatedScanner;
import org.guichet.workflow.biometric.FingerRequest;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerAnswer;
import org.guichet.workflow.biometric.ScannerLook;
import org.jspecify.annotations.Nullable;

/** The simulated scanner, in this program and on a port of its own, begun when somebody first looks for it; spoken to like any other. */
final class DemonstrationScanner implements FingerScanners {

    private @Nullable SbiScanners scanners;

    private synchronized SbiScanners begun() {
        if (scanners == null) {
            try {
                DeviceSimulator simulator = DeviceSimulator.start(0, SimulatedScanner.USUAL, new FaultPlan());
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
    public void watch(FoundScanner scanner, String subId, Watcher watcher) {
        begun().watch(scanner, subId, watcher);
    }

    @Override
    public void stopWatching() {
        begun().stopWatching();
    }
}
