package org.guichet.store.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.guichet.store.home.Home;
import org.junit.jupiter.api.AfterEach;
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
            oldDatabase(home);
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

    private void take() {
        if (writes++ % EVERY == 0) {
            left.add(PowerCutDisk.image());
        }
    }

    /** As the program wrote it before the desks exchanged. */
    private static void oldDatabase(Home home) throws Exception {
        try (Database database = Database.open(home, DISK)) {
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
