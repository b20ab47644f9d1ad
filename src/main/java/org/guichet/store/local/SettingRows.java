package org.guichet.store.local;

import static org.guichet.store.generated.Tables.HOME_SETTING;

import java.util.Optional;
import org.jooq.DSLContext;

/** Settings as rows. */
final class SettingRows {

    private SettingRows() {}

    static Optional<String> get(DSLContext context, String key) {
        return context.selectFrom(HOME_SETTING)
                .where(HOME_SETTING.SETTING_KEY.eq(key))
                .fetchOptional(HOME_SETTING.SETTING_VALUE);
    }

    static void put(DSLContext context, String key, String value) {
        context.deleteFrom(HOME_SETTING).where(HOME_SETTING.SETTING_KEY.eq(key)).execute();
        context.insertInto(HOME_SETTING, HOME_SETTING.SETTING_KEY, HOME_SETTING.SETTING_VALUE)
                .values(key, value)
                .execute();
    }
}
