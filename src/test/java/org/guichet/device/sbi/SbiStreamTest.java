package org.guichet.device.sbi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.device.simulator.DeviceSimulator;
import org.guichet.device.simulator.FaultPlan;
import org.guichet.device.simulator.SimulatedScanner;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.scanner.CameraFrame;
import org.junit.jupiter.api.Test;

class SbiStreamTest {

    @Test
    void picturesComeUntilTheScannerIsGone() throws IOException, InterruptedException {
        CountDownLatch ten = new CountDownLatch(10);
        CountDownLatch over = new CountDownLatch(1);
        AtomicReference<ScannerFault> why = new AtomicReference<>();
        AtomicReference<CameraFrame> last = new AtomicReference<>();
        DeviceSimulator simulator = DeviceSimulator.start(0, SimulatedScanner.USUAL, new FaultPlan());
        try {
            DeviceTrust trust = new DeviceTrust(Set.of(simulator.authority()), Clock.systemUTC());
            SbiScanners scanners = new SbiScanners(simulator.port(), simulator.port(), trust, Clock.systemUTC());
            scanners.watch(scanners.look().scanners().getFirst(), FingerGroup.RIGHT_FOUR, new FingerScanners.Watcher() {
                @Override
                public void accept(CameraFrame frame) {
                    last.set(frame);
                    ten.countDown();
                }

                @Override
                public void ended(ScannerFault fault) {
                    why.set(fault);
                    over.countDown();
                }
            });
            assertTrue(ten.await(30, TimeUnit.SECONDS));
            simulator.close();
            assertTrue(over.await(30, TimeUnit.SECONDS));
            scanners.stopWatching();
        } finally {
            simulator.close();
        }
        assertEquals(480, last.get().width());
        assertEquals(ScannerFault.GONE, why.get());
    }
}
