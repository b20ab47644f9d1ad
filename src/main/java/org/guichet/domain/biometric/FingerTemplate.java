package org.guichet.domain.biometric;

import java.util.Arrays;

/** What a matcher keeps of a finger: personal data as sensitive as the image. Never written down but sealed. */
public final class FingerTemplate {

    private final byte[] bytes;

    public FingerTemplate(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Overwrites it; it matches nothing any more. */
    public void wipe() {
        Arrays.fill(bytes, (byte) 0);
    }
}
