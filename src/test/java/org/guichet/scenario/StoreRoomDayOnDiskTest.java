package org.guichet.scenario;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import org.guichet.inmemory.SettableClock;
import org.guichet.inmemory.Synthetic;
import org.junit.jupiter.api.io.TempDir;

/** The same story on the desk's own store. */
class StoreRoomDayOnDiskTest extends StoreRoomDay {

    @TempDir
    private Path home;

    @Override
    Site open() {
        return new DiskSite(
                home.resolve("home"), SettableClock.at(Synthetic.DAY, LocalTime.of(8, 40)), StoreRoomCast.data(), Map.of());
    }
}
