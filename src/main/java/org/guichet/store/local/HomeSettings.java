package org.guichet.store.local;

import java.util.Optional;

/** What a home remembers about its desk and site, besides the data. */
public final class HomeSettings {

    /** Letter of the desk's own series of ticket numbers: no two desks of a site have the same. */
    public static final String TICKET_LETTER = "ticket_letter";

    private final Database database;

    HomeSettings(Database database) {
        this.database = database;
    }

    public Optional<String> get(String key) {
        return database.read(context -> SettingRows.get(context, key));
    }

    public void put(String key, String value) {
        database.change(context -> SettingRows.put(context, key, value));
        database.force();
    }
}
