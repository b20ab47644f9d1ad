package org.guichet.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.workflow.biometric.FingerRequest;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerAnswer;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.ScannerLook;

/** The scanners of several drivers as if they were one's: each is asked through the driver that found it. */
public final class AllScanners implements FingerScanners {

    private final List<FingerScanners> drivers;
    private Map<FoundScanner, FingerScanners> found = Map.of();

    public AllScanners(List<FingerScanners> drivers) {
        this.drivers = List.copyOf(drivers);
    }

    @Override
    public ScannerLook look() {
        Map<FoundScanner, FingerScanners> now = new HashMap<>();
        List<FoundScanner> scanners = new ArrayList<>();
        List<ScannerLook.Trouble> troubles = new ArrayList<>();
        for (FingerScanners driver : drivers) {
            ScannerLook look = driver.look();
            look.scanners().forEach(each -> now.put(each, driver));
            scanners.addAll(look.scanners());
            troubles.addAll(look.troubles());
        }
        keep(now);
        return new ScannerLook(scanners, troubles);
    }

    private synchronized void keep(Map<FoundScanner, FingerScanners> now) {
        found = now;
    }

    private synchronized FingerScanners of(FoundScanner scanner) {
        return found.getOrDefault(scanner, drivers.getFirst());
    }

    @Override
    public ScannerAnswer take(FoundScanner scanner, FingerRequest request) {
        return drivers.isEmpty() ? new ScannerAnswer.Failed(ScannerFault.GONE, "") : of(scanner).take(scanner, request);
    }

    @Override
    public void watch(FoundScanner scanner, FingerGroup group, Watcher watcher) {
        stopWatching();
        if (!drivers.isEmpty()) {
            of(scanner).watch(scanner, group, watcher);
        }
    }

    @Override
    public void stopWatching() {
        drivers.forEach(FingerScanners::stopWatching);
    }
}
