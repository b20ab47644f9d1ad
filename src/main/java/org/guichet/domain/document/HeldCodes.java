package org.guichet.domain.document;

import java.util.HashMap;
import java.util.Map;

/** A code that is held before a reader is read many times and counts once: again only when it was out of sight for a while. */
public final class HeldCodes {

    /** Longer than a hand needs to move a telephone back into sight, shorter than the next person with the same paper. */
    public static final long OUT_OF_SIGHT_NANOS = 3_000_000_000L;

    private final Map<String, Long> lastSeen = new HashMap<>();

    /** @param nanos of a clock that only goes forward */
    public boolean isNew(String code, long nanos) {
        lastSeen.values().removeIf(seen -> nanos - seen > OUT_OF_SIGHT_NANOS);
        return lastSeen.put(code, nanos) == null;
    }
}
