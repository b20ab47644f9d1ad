package org.guichet.store.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.guichet.store.home.Home;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;

class MigrationCutTest {

    @TempDir
    Path folder;

    /** As a kill leaves it: Flyway writes a file into its history only when all statements of the file are done. */
    @ParameterizedTest
    @ValueSource(ints = {1, Migrations.LATEST})
    void aMigrationWhoseProcessWasKilledBeforeItsEndIsDoneOverAndNothingIsLost(int firstUnfinished) throws Exception {
        try (Home home = Home.open(folder);
                Database database = Database.open(home, Database.ASYNC)) {
            Migrations.apply(database, home);
            new BaseData(database).setting("kept", "yes");
            Marker marker = database.read(Marker::read);
            database.change(context -> context.execute(
                    "delete from \"flyway_schema_history\" where cast(\"version\" as int) >= ?", firstUnfinished));
            assertTrue(Migrations.version(database) < firstUnfinished);
            Migrations.apply(database, home);
            assertEquals(Migrations.LATEST, Migrations.version(database));
            assertEquals("yes", database.read(context -> SettingRows.get(context, "kept")).orElseThrow());
            assertEquals(marker, database.read(Marker::read));
        }
    }
}
