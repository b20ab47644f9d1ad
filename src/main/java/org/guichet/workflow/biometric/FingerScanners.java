package org.guichet.workflow.biometric;

import java.util.function.Consumer;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.workflow.scanner.CameraFrame;

/** The fingerprint scanners of this machine. All but {@link #stopWatching} may take seconds and belong away from the screen. */
public interface FingerScanners {

    /** Asks each port that a scanner's service may listen on. */
    ScannerLook look();

    /** Takes fingers; returns when they are taken, when the time is over, or when the scanner failed. */
    ScannerAnswer take(FoundScanner scanner, FingerRequest request);

    /**
     * Shows what the scanner sees, on a thread of its own, until it is stopped or the scanner ends it; watching another stops the one
     * before.
     */
    void watch(FoundScanner scanner, FingerGroup group, Watcher watcher);

    void stopWatching();

    /** Is told on the watching thread. */
    interface Watcher extends Consumer<CameraFrame> {

        void ended(ScannerFault why);
    }
}
