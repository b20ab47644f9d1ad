package org.guichet.workflow.biometric;

import java.util.List;

/** What a scanner came to. */
public sealed interface ScannerAnswer {

    /**
     * Signed, chained, and of the fingers that were asked for; some may be missing.
     *
     * @param lastHash to begin the next request of this transaction with
     */
    record Taken(List<TakenFinger> fingers, String lastHash) implements ScannerAnswer {
        public Taken {
            fingers = List.copyOf(fingers);
        }
    }

    /** @param detail for people who look after scanners; may be empty */
    record Failed(ScannerFault fault, String detail) implements ScannerAnswer {}
}
