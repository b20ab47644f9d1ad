package org.guichet.workflow.biometric;

import java.util.Arrays;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerImage;

/** A finger as a scanner gave it: in memory only, until it is sealed. */
public final class TakenFinger {

    private final Finger finger;
    private final FingerImage image;
    private final int quality;
    private final byte[] isoRecord;

    /** @param quality 0 to 100, as the scanner says */
    public TakenFinger(Finger finger, FingerImage image, int quality, byte[] isoRecord) {
        this.finger = finger;
        this.image = image;
        this.quality = quality;
        this.isoRecord = isoRecord.clone();
    }

    public Finger finger() {
        return finger;
    }

    public FingerImage image() {
        return image;
    }

    public int quality() {
        return quality;
    }

    /** A copy of the ISO/IEC 19794-4 record, byte by byte as it was signed. */
    public byte[] isoRecord() {
        return isoRecord.clone();
    }

    /** Overwrites the record; nothing is done with it any more. */
    public void wipe() {
        Arrays.fill(isoRecord, (byte) 0);
    }
}
