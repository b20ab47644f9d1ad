package org.guichet.device.sbi;

import org.guichet.workflow.biometric.ScannerFault;
import tools.jackson.databind.JsonNode;

/** The protocol's error codes; 0 is none. Those from 500 on are each maker's, or those of the reference service. */
final class SbiErrors {

    private static final int LONGEST_DETAIL = 200;

    private SbiErrors() {}

    /** An answer that is nothing but an error: by itself, or within {@code error}, or in a list. */
    static void checkAnswer(JsonNode answer) throws SbiTrouble {
        JsonNode one = answer.isArray() ? answer.path(0) : answer;
        check(one.path("error").isObject() ? one.path("error") : one);
    }

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
            case "101", "701", "801" -> ScannerFault.NO_FINGER;
            case "106", "202", "503" -> ScannerFault.GONE;
            case "110", "607" -> ScannerFault.NOT_READY;
            case "111", "702", "703" -> ScannerFault.BUSY;
            default -> ScannerFault.REFUSED;
        };
    }
}
