package org.guichet.domain.biometric;

import java.util.Optional;

/** A finger, in the order and with the codes of ISO/IEC 19794-4, table "finger position". Names are stored and sent. */
public enum Finger {
    RIGHT_THUMB,
    RIGHT_INDEX,
    RIGHT_MIDDLE,
    RIGHT_RING,
    RIGHT_LITTLE,
    LEFT_THUMB,
    LEFT_INDEX,
    LEFT_MIDDLE,
    LEFT_RING,
    LEFT_LITTLE;

    /** 1 for the right thumb to 10 for the left little finger. */
    public int position() {
        return ordinal() + 1;
    }

    public boolean isRight() {
        return ordinal() < 5;
    }

    public boolean isThumb() {
        return this == RIGHT_THUMB || this == LEFT_THUMB;
    }

    /** What a device captures in one go this finger with. */
    public FingerGroup group() {
        if (isThumb()) {
            return FingerGroup.THUMBS;
        }
        return isRight() ? FingerGroup.RIGHT_FOUR : FingerGroup.LEFT_FOUR;
    }

    /** @return empty for 0 (unknown) and for the codes of palms and slaps */
    public static Optional<Finger> at(int position) {
        return position < 1 || position > 10 ? Optional.empty() : Optional.of(values()[position - 1]);
    }
}
