package org.guichet.device.sbi;

import org.guichet.workflow.biometric.ScannerFault;

/** Why a scanner's service could not be spoken to. */
final class SbiTrouble extends Exception {

    private static final long serialVersionUID = 1;

    private final ScannerFault fault;

    /** @param detail for people who look after scanners: never anything of a person's */
    SbiTrouble(ScannerFault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    ScannerFault fault() {
        return fault;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
