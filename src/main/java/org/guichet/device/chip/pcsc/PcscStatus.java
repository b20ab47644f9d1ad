package org.guichet.device.chip.pcsc;

import java.util.HexFormat;
import org.guichet.device.ChipTrouble;
import org.guichet.workflow.chip.ChipFault;

/** Numbers of PC/SC, the same on all platforms, and what its answers mean to a desk. */
final class PcscStatus {

    static final long SCOPE_SYSTEM = 2;
    static final long SHARE_EXCLUSIVE = 1;
    static final long ANY_PROTOCOL = 3;
    static final long RESET_CARD = 1;
    static final int PRESENT = 0x20;

    static final int DONE = 0;
    static final int NO_READERS = 0x8010002e;
    static final int UNKNOWN_READER = 0x80100009;

    private PcscStatus() {}

    static ChipTrouble trouble(int status) {
        ChipFault fault = switch (status) {
            // no service, service stopped, server too busy
            case 0x8010001d, 0x8010001e, 0x80100031 -> ChipFault.NO_SERVICE;
            case NO_READERS -> ChipFault.NO_READER;
            // sharing violation
            case 0x8010000b -> ChipFault.BUSY;
            // protocol mismatch, unsupported card, unresponsive card
            case 0x8010000f, 0x80100065, 0x80100066 -> ChipFault.MUTE;
            // invalid handle, unknown reader, no card, not ready, not transacted, reader unavailable, communication lost, unpowered, reset,
            // removed
            default -> ChipFault.TAKEN_AWAY;
        };
        return new ChipTrouble(fault, "PC/SC " + HexFormat.of().withUpperCase().toHexDigits(status));
    }
}
