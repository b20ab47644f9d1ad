package org.guichet.device;

import org.guichet.workflow.chip.ChipFault;

/** Why a chip can't be read, or can't be read any more. */
public final class ChipTrouble extends Exception {

    private static final long serialVersionUID = 1;

    private final ChipFault fault;

    public ChipTrouble(ChipFault fault, String detail) {
        super(detail);
        this.fault = fault;
    }

    public ChipFault fault() {
        return fault;
    }
}
