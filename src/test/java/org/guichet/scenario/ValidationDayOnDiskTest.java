package org.guichet.scenario;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import org.guichet.inmemory.SettableClock;
import org.guichet.inmemory.Synthetic;
import org.junit.jupiter.api.io.TempDir;

/** The same story on the desk's own store: journal, encrypted database, and the wiring that the program itself uses. */
class ValidationDayOnDiskTest extends ValidationDay {

    @TempDir
    private Path home;

    @Override
    Site open() {
        return new DiskSite(
                home.resolve("home"), SettableClock.at(Synthetic.DAY, LocalTime.of(9, 0)), ValidationCast.data(), Map.of());
    }
}
