package org.guichet.domain.biometric;

import java.util.Arrays;
import java.util.Optional;

/** A finger, in the order and with the codes of ISO/IEC 19794-4, table "finger position". Names are stored and sent. */
public enum Finger {
    RIGHT_THUMB(1),
    RIGHT_INDEX(2),
    RIGHT_MIDDLE(3),
    RIGHT_RING(4),
    RIGHT_LITTLE(5),
    LEFT_THUMB(6),
    LEFT_INDEX(7),
    LEFT_MIDDLE(8),
    LEFT_RING(9),
    LEFT_LITTLE(10);

    private final int position;

    Finger(int position) {
        this.position = position;
    }

    /** 1 for the right thumb to 10 for the left little finger. */
    public int position() {
        return position;
    }

    public boolean isRight() {
        return position <= 5;
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

    /** The same finger of the other hand. */
    public Finger opposite() {
        return at((position + 4) % 10 + 1).orElseThrow();
    }

    /** By its name in code. */
    public static Optional<Finger> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** @return empty for 0 (unknown) and for the codes of palms and slaps */
    public static Optional<Finger> at(int position) {
        return Arrays.stream(values()).filter(each -> each.position == position).findFirst();
    }
}
