package org.guichet.domain.biometric;

import org.jspecify.annotations.Nullable;

/** How far one finger has come. */
public record FingerState(Finger finger, int tries, @Nullable KeptPrint kept, @Nullable Untaken untaken) {

    static FingerState untouched(Finger finger) {
        return new FingerState(finger, 0, null, null);
    }

    /** Nothing more is to be done for it. */
    public boolean isSettled() {
        return untaken != null || (kept != null && kept.isGoodEnough());
    }
}
