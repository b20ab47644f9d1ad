package org.guichet.workflow.biometric;

import java.util.List;

/**
 * What looking for scanners found.
 *
 * @param troubles ports on which something answered that can't be used
 */
public record ScannerLook(List<FoundScanner> scanners, List<Trouble> troubles) {

    public ScannerLook {
        scanners = List.copyOf(scanners);
        troubles = List.copyOf(troubles);
    }

    public record Trouble(int port, ScannerFault fault, String detail) {}
}
