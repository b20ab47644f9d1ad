package org.guichet.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.guichet.store.home.EnrolmentFile;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeKey;
import org.guichet.store.home.HomeTrouble.DiskFull;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.home.KeyHelp;
import org.guichet.store.home.TrailKeys;
import org.guichet.store.journal.DiskFolder;
import org.guichet.store.journal.Position;
import org.guichet.store.journal.RekeyedJournal;
import org.jooq.exception.DataAccessException;

/**
 * Gives a home another key: database, journal, place in a store and the trail's own key are written anew under it. Whoever has the old
 * key, and gets a copy of the folder later, opens nothing. Nobody may have the home open.
 */
public final class HomeRekeying {

    private HomeRekeying() {}

    /**
     * @param progress told now and then how many gestures of the journal are written
     * @throws IOException where something could not be written; the home is as it was
     */
    public static void run(Path folder, KeyHelp keys, LongConsumer progress) throws IOException, HomeTroubleException {
        try (Home home = Home.open(folder, keys)) {
            checkRoom(home);
            home.rekey((fresh, into) -> write(home, fresh, into, progress));
        } catch (DataAccessException e) {
            throw new IOException("the database could not be written (" + Database.described(e) + ")", e);
        }
    }

    private static void checkRoom(Home home) throws IOException, HomeTroubleException {
        long needed = FreeSpace.RESERVE_BYTES;
        try (Stream<Path> files = Files.walk(home.folder())) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                needed += Files.size(each);
            }
        }
        long free = FreeSpace.of(home.folder());
        if (free < needed) {
            throw new HomeTroubleException(new DiskFull(home.folder(), free));
        }
    }

    static void write(Home home, HomeKey fresh, Path into, LongConsumer progress) throws IOException, HomeTroubleException {
        boolean hasDatabase = Files.exists(home.databaseFile());
        Position known = hasDatabase ? marker(home).frame() : Position.START;
        Position moved = RekeyedJournal.write(
                new DiskFolder(home.journal()), home.key(), new DiskFolder(into.resolve("journal")), fresh, known, new SecureRandom(),
                progress);
        if (hasDatabase) {
            Database.rekey(home, fresh, into.resolve(home.databaseName().getFileName()), context -> {
                Marker before = Marker.read(context);
                new Marker(moved, before.deskSeq(), before.operationHash()).write(context);
            });
        }
        EnrolmentFile.rekey(home, into, fresh);
        TrailKeys.rekey(home, into, fresh);
    }

    private static Marker marker(Home home) throws HomeTroubleException {
        try (Database database = Database.open(home, Database.PLAIN)) {
            return database.read(Marker::read);
        }
    }
}
