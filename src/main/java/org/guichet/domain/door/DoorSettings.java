package org.guichet.domain.door;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The site's rule for the door.
 *
 * @param site as convocations name it; empty for a site that takes those of any
 * @param lateAllowed who comes later than that after the slot is turned away; null where nobody is for being late
 * @param capacity people in the room at most; null where nobody counts
 * @param warnAt people in the room from which on it counts as nearly full
 */
public record DoorSettings(String site, @Nullable Duration lateAllowed, @Nullable Integer capacity, int warnAt) {

    public static final int MOST_PEOPLE = 100_000;
    public static final Duration MOST_LATE = Duration.ofHours(24);

    /** Nobody is turned away for being late, and nobody counts. */
    public static DoorSettings open(String site) {
        return new DoorSettings(site, null, null, 0);
    }

    public DoorSettings {
        if (capacity != null && (capacity < 1 || capacity > MOST_PEOPLE || warnAt < 0 || warnAt > capacity)) {
            throw new IllegalArgumentException("a room takes 1 to " + MOST_PEOPLE + " people and warns before it is full");
        }
        if (lateAllowed != null && (lateAllowed.isNegative() || lateAllowed.compareTo(MOST_LATE) > 0)) {
            throw new IllegalArgumentException("late is up to a day after the slot");
        }
    }

    public Optional<Duration> lateLimit() {
        return Optional.ofNullable(lateAllowed);
    }

    /** How full the room is with so many people in it. */
    public RoomLevel levelAt(int people) {
        if (capacity == null) {
            return RoomLevel.ROOM;
        }
        if (people >= capacity) {
            return RoomLevel.FULL;
        }
        return people >= warnAt ? RoomLevel.NEARLY_FULL : RoomLevel.ROOM;
    }
}
