package org.guichet.scenario;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import org.guichet.inmemory.SettableClock;
import org.guichet.inmemory.Synthetic;
import org.guichet.store.local.HomeSettings;
import org.junit.jupiter.api.io.TempDir;

/** The reopening day on the desk's own store. */
class ReopeningDayOnDiskTest extends ReopeningDay {

    @TempDir
    private Path home;

    @Override
    Site open() {
        return new DiskSite(
                home.resolve("home"), SettableClock.at(Synthetic.DAY, LocalTime.of(8, 20)), ReopeningCast.data(),
                Map.of(HomeSettings.AGENDA, ReopeningCast.AGENDA));
    }
}
