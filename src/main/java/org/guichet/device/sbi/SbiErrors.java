package org.guichet.device.sbi;

import org.guichet.workflow.biometric.ScannerFault;
import tools.jackson.databind.JsonNode;

/** The protocol's error codes; 0 is none. Those from 500 on are each maker's, or those of the reference service. */
final class SbiErrors {

    private static final int LONGEST_DETAIL = 200;

    private SbiErrors() {}

    static void check(JsonNode error) throws SbiTrouble {
        String code = error.path("errorCode").asString(error.path("errorcode").asString(""));
        if (code.isEmpty() || code.equals("0")) {
            return;
        }
        String info = error.path("errorInfo").asString(error.path("errorinfo").asString(""));
        String detail = (code + " " + info).strip();
        throw new SbiTrouble(fault(code), detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
    }

    private static ScannerFault fault(String code) {
        return switch (code) {
            case "100" -> ScannerFault.NOT_REGISTERED;
            case "101", "701" -> ScannerFault.NO_FINGER;
            case "106", "202" -> ScannerFault.GONE;
            case "110" -> ScannerFault.NOT_READY;
            case "111", "703" -> ScannerFault.BUSY;
            default -> ScannerFault.REFUSED;
        };
    }
}
