package org.guichet.store.local;

import static org.guichet.store.generated.Tables.SETTING_VERSION;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.setting.SettingValue;
import org.guichet.domain.setting.SiteSetting;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The site's settings among what the home remembers, and how often each was changed. */
final class SiteSettingRows implements SettingBook {

    private final Database database;

    SiteSettingRows(Database database) {
        this.database = database;
    }

    @Override
    public Map<SiteSetting, String> all() {
        Map<SiteSetting, String> all = new EnumMap<>(SiteSetting.class);
        return database.read(context -> {
            for (SiteSetting setting : SiteSetting.values()) {
                all.put(setting, SettingRows.get(context, HomeSettings.key(setting)).orElse(""));
            }
            return all;
        });
    }

    /** Null for a setting of a newer program. */
    static @Nullable SettingValue find(DSLContext context, AggregateId id) {
        return Arrays.stream(SiteSetting.values())
                .filter(setting -> setting.aggregate().equals(id))
                .findFirst()
                .map(setting -> find(context, setting))
                .orElse(null);
    }

    private static SettingValue find(DSLContext context, SiteSetting setting) {
        long version = context.selectFrom(SETTING_VERSION)
                .where(SETTING_VERSION.SETTING_NAME.eq(setting.name()))
                .fetchOptional(SETTING_VERSION.VERSION)
                .orElse(0L);
        return new SettingValue(setting, version, SettingRows.get(context, HomeSettings.key(setting)).orElse(""));
    }

    static void save(DSLContext context, SettingValue value) {
        SettingRows.put(context, HomeSettings.key(value.setting()), value.value());
        context.deleteFrom(SETTING_VERSION).where(SETTING_VERSION.SETTING_NAME.eq(value.setting().name())).execute();
        context.insertInto(SETTING_VERSION, SETTING_VERSION.SETTING_NAME, SETTING_VERSION.VERSION)
                .values(value.setting().name(), value.version())
                .execute();
    }
}
