package org.guichet.device;

import org.guichet.workflow.scanner.ReaderState;

/** Why a reader can't be opened, or can't be read any more. */
public final class DeviceTrouble extends Exception {

    private static final long serialVersionUID = 1;

    private final ReaderState state;

    public DeviceTrouble(ReaderState state) {
        super(state.name());
        this.state = state;
    }

    public DeviceTrouble(ReaderState state, Throwable cause) {
        super(state.name(), cause);
        this.state = state;
    }

    public ReaderState state() {
        return state;
    }
}
