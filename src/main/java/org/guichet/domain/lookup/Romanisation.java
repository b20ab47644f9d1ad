package org.guichet.domain.lookup;

import org.jspecify.annotations.Nullable;

/** Latin letters for a run of letters of one other script, by rule tables. */
public final class Romanisation {

    private Romanisation() { }

    /** The Latin form, null where this script cannot be romanised. */
    public static @Nullable String romanise(String run) {
        return null;
    }
}
