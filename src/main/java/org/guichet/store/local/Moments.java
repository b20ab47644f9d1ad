package org.guichet.store.local;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as the database keeps them, to the nanosecond and in UTC. */
final class Moments {

    private Moments() {}

    static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime columnOrNull(@Nullable Instant moment) {
        return moment == null ? null : column(moment);
    }

    static @Nullable Instant momentOrNull(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }

    static @Nullable String nameOrNull(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
