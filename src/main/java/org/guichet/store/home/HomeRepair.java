package org.guichet.store.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.guichet.store.home.HomeTrouble.InUse;

/** What a person may decide to do about a damaged folder. Nothing here is ever done unasked. */
public final class HomeRepair {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private HomeRepair() {}

    /**
     * Renames the database, so that the next opening makes a new one and replays the journal onto it.
     *
     * @return where it lies now; empty where there was none
     */
    public static Optional<Path> setAsideDatabase(Path folder, Clock clock) throws IOException, HomeTroubleException {
        HomeLock lock = HomeLock.take(folder.resolve("guichet.lock"))
                .orElseThrow(() -> new HomeTroubleException(new InUse(folder)));
        try (lock) {
            Path database = Home.databaseFileIn(folder);
            if (!Files.exists(database)) {
                return Optional.empty();
            }
            Path aside = folder.resolve("guichet-set-aside-" + STAMP.format(clock.instant()) + ".mv.db");
            return Optional.of(Files.move(database, aside));
        }
    }
}
