package org.guichet.store.local;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.guichet.domain.door.DoorBook;
import org.guichet.domain.door.DoorSettings;
import org.guichet.domain.door.Doors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

final class LocalDoorBook implements DoorBook {

    private final Database database;

    LocalDoorBook(Database database) {
        this.database = database;
    }

    @Override
    public Doors doors(LocalDate day) {
        return database.read(context -> Objects.requireNonNullElse(DoorRows.find(context, day), Doors.untouched(day)));
    }

    /** A value that makes no sense counts as not set: the door goes on working, with nobody turned away for it. */
    @Override
    public DoorSettings settings() {
        return database.read(context -> {
            String site = SettingRows.get(context, HomeSettings.SITE_CODE).orElse("");
            Integer late = number(context, HomeSettings.LATE_MINUTES);
            Integer capacity = number(context, HomeSettings.ROOM_CAPACITY);
            Integer warnAt = number(context, HomeSettings.ROOM_WARNING);
            try {
                return new DoorSettings(
                        site,
                        late == null ? null : Duration.ofMinutes(late),
                        capacity,
                        warnAt == null ? warning(capacity) : warnAt);
            } catch (IllegalArgumentException outOfLimits) {
                return DoorSettings.open(site);
            }
        });
    }

    /** Nine tenths, where the site says nothing. */
    private static int warning(@Nullable Integer capacity) {
        return capacity == null ? 0 : capacity - capacity / 10;
    }

    private static @Nullable Integer number(DSLContext context, String key) {
        Optional<String> text = SettingRows.get(context, key).filter(value -> value.matches("[0-9]{1,6}"));
        return text.map(Integer::valueOf).orElse(null);
    }
}
