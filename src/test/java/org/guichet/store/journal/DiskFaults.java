package org.guichet.store.journal;

import java.io.IOException;

/** What goes wrong with a disk, and when. */
public final class DiskFaults {

    private int changesLeft = Integer.MAX_VALUE;
    private int changesUntilDark = Integer.MAX_VALUE;
    private int changesUntilHungry = Integer.MAX_VALUE;
    private boolean truncateFails;
    private String message = "No space left on device";

    /** From the Nth write or force on, every one fails; a write leaves half of its bytes. */
    public void failFrom(int nth) {
        changesLeft = nth - 1;
    }

    /** At the Nth write or force, the power goes: a write is on its way, a force has not happened. */
    public void losePowerAt(int nth) {
        changesUntilDark = nth;
    }

    /** At the Nth write or force, once, there is no memory for it. */
    public void runOutOfMemoryAt(int nth) {
        changesUntilHungry = nth;
    }

    void saying(String said) {
        message = said;
    }

    void failTruncating() {
        truncateFails = true;
    }

    public void heal() {
        changesLeft = Integer.MAX_VALUE;
        changesUntilDark = Integer.MAX_VALUE;
        changesUntilHungry = Integer.MAX_VALUE;
        truncateFails = false;
    }

    boolean failsNow() {
        return changesLeft <= 0;
    }

    void beforeChange() throws IOException {
        if (--changesUntilHungry == 0) {
            throw new OutOfMemoryError("as if");
        }
        if (--changesUntilDark <= 0) {
            throw new PowerLost();
        }
        if (failsNow()) {
            throw new IOException(message);
        }
        if (changesLeft != Integer.MAX_VALUE) {
            changesLeft--;
        }
    }

    /** A full disk can still be made emptier. */
    void beforeTruncating() throws IOException {
        if (truncateFails) {
            throw new IOException(message);
        }
    }
}
