package org.guichet.domain.biometric;

import java.util.List;

/** The fingers that a slap scanner takes at once: four, four and the two thumbs. In the order in which they are asked for. */
public enum FingerGroup {
    RIGHT_FOUR,
    LEFT_FOUR,
    THUMBS;

    public List<Finger> fingers() {
        return switch (this) {
            case RIGHT_FOUR -> List.of(Finger.RIGHT_INDEX, Finger.RIGHT_MIDDLE, Finger.RIGHT_RING, Finger.RIGHT_LITTLE);
            case LEFT_FOUR -> List.of(Finger.LEFT_INDEX, Finger.LEFT_MIDDLE, Finger.LEFT_RING, Finger.LEFT_LITTLE);
            case THUMBS -> List.of(Finger.LEFT_THUMB, Finger.RIGHT_THUMB);
        };
    }
}
