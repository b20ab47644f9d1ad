package org.guichet.store.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.guichet.disk.SmallDisk;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.home.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill leaves at any write of a migration: the old database, or the new one, never something between them. */
class MigrationCutTest {

    private static final String DISK = PowerCutDisk.SCHEME + ":";
    /** Of all writes; a prime, so that the images are not taken at the same write of each statement. */
    private static final int EVERY = 5;

    @TempDir
    Path folder;

    private final List<Map<String, byte[]>> left = new ArrayList<>();
    private int writes;

    @BeforeEach
    void aDisk() {
        PowerCutDisk.register();
    }

    @AfterEach
    void nobodyListens() {
        PowerCutDisk.beforeWrites(() -> {});
    }

    @Test
    void anOldDatabaseWhoseMigrationIsKilledAtAnyWriteLosesNothing() throws Exception {
        try (Home home = Home.open(folder)) {
            oldDatabase(home, DISK);
            PowerCutDisk.beforeWrites(this::take);
            MigratedDatabase.open(home, DISK).close();
            PowerCutDisk.beforeWrites(() -> {});
            assertTrue(left.size() > 10, left.size() + " images");
            for (Map<String, byte[]> image : left) {
                PowerCutDisk.restore(image);
                try (Database database = MigratedDatabase.open(home, DISK)) {
                    assertEquals(Migrations.LATEST, Migrations.version(database));
                    assertEquals("yes", database.read(context -> SettingRows.get(context, "kept")).orElseThrow());
                }
            }
            assertFalse(Files.exists(folder.resolve("guichet-migrating.mv.db")), "nothing is left beside it");
        }
    }

    @Test
    void aNewDatabaseWhoseMakingIsKilledAtAnyWriteIsMadeAnew() throws Exception {
        try (Home home = Home.open(folder)) {
            PowerCutDisk.beforeWrites(this::take);
            MigratedDatabase.open(home, DISK).close();
            PowerCutDisk.beforeWrites(() -> {});
            assertTrue(left.size() > 10, left.size() + " images");
            for (int i = 0; i < left.size(); i += 4) {
                PowerCutDisk.restore(left.get(i));
                try (Database database = MigratedDatabase.open(home, DISK)) {
                    assertEquals(Migrations.LATEST, Migrations.version(database));
                }
            }
        }
    }

    /** The copy of the file has no room; nothing is said to be damaged, and nothing is. */
    @Test
    void whereTheDiskHasNoRoomForTheCopyThatIsSaidAndTheOldDatabaseIsThereWhenItHas() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(folder, 64);
        Assumptions.assumeTrue(mounted.isPresent(), "a small file system can be mounted");
        try (SmallDisk disk = mounted.orElseThrow();
                Home home = Home.open(disk.folder().resolve("home"))) {
            oldDatabase(home, Database.PLAIN);
            try (Database database = Database.open(home, Database.PLAIN)) {
                database.change(context -> context.execute(
                        "create table ballast as select random_uuid() a, random_uuid() b from system_range(1, 300000)"));
            }
            assertTrue(Files.size(home.databaseFile()) > 10_000_000, () -> "a file that is longer than what is left");
            Path rest = disk.folder().resolve("rest");
            Files.write(rest, new byte[(int) (FreeSpace.of(disk.folder()) - 9_000_000)]);
            IOException full = assertThrows(IOException.class, () -> MigratedDatabase.open(home, Database.PLAIN).close());
            assertTrue(FreeSpace.ranOut(full), full::toString);
            Files.delete(rest);
            try (Database database = MigratedDatabase.open(home, Database.PLAIN)) {
                assertEquals("yes", database.read(context -> SettingRows.get(context, "kept")).orElseThrow());
            }
        }
    }

    private void take() {
        if (writes++ % EVERY == 0) {
            left.add(PowerCutDisk.image());
        }
    }

    /** As the program wrote it before the desks exchanged. */
    private static void oldDatabase(Home home, String disk) throws Exception {
        try (Database database = Database.open(home, disk)) {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database.url(), database.user(), database.password())
                    .locations("classpath:db/local")
                    .target("12")
                    .load()
                    .migrate();
            database.change(context -> SettingRows.put(context, "kept", "yes"));
        }
    }
}
