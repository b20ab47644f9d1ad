package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.setting.SiteSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site's settings on disk, and that the desk goes by them. */
class SiteSettingRowsTest {

    @TempDir
    Path folder;

    private static void change(LocalStore store, SiteSetting setting, String value) {
        saved(store.ledger().record(AGENT, List.of(new Proposal(setting.aggregate(), new SettingAct.SettingChanged(value)))));
    }

    @Test
    void theDoorAndTheForecastGoByWhatWasChanged() {
        try (LocalStore store = DeskDay.open(folder)) {
            change(store, SiteSetting.ROOM_CAPACITY, "120");
            change(store, SiteSetting.ROOM_WARNING, "100");
            change(store, SiteSetting.LATE_MINUTES, "25");
            change(store, SiteSetting.CLOSING_TIME, "17:15");
            change(store, SiteSetting.DISPLAY_SHOWS, "NAMES");
            change(store, SiteSetting.ROOM_CAPACITY, "130");
        }
        try (LocalStore store = DeskDay.open(folder)) {
            assertEquals(130, store.doors().settings().capacity());
            assertEquals(100, store.doors().settings().warnAt());
            assertEquals(Optional.of(Duration.ofMinutes(25)), store.doors().settings().lateLimit());
            assertEquals(LocalTime.of(17, 15), store.settings().closingTime());
            assertEquals("NAMES", store.siteSettings().all().get(SiteSetting.DISPLAY_SHOWS));
            change(store, SiteSetting.CLOSING_TIME, "");
            assertEquals("", store.siteSettings().all().get(SiteSetting.CLOSING_TIME));
            assertEquals(LocalTime.of(16, 30), store.settings().closingTime());
        }
    }
}
