package org.guichet.store.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.store.central.StoreDump.Refusal;
import org.guichet.store.central.StoreDump.Refused;
import org.guichet.sync.protocol.StoreProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDumpTest {

    private static final String ALL_TABLES = "select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition";

    @TempDir
    Path folder;

    private static Map<String, String> contents(CentralDatabase database) throws StoreProblem {
        Map<String, String> contents = new HashMap<>();
        for (String table : StoreDump.TABLES) {
            contents.put(table, database.read(connection -> one(
                    connection, "select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as it from " + table + " t")));
        }
        return contents;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        Rows.each(connection, row -> found.add(row.getString("it")), sql);
        return found.getFirst();
    }

    @Test
    void whatIsRestoredIsTheSameStoreInAnotherLife() throws Exception {
        Path file = folder.resolve("store.dump");
        try (StoreFixture fixture = new StoreFixture()) {
            TestDesk desk = fixture.desk(StoreFixture.NORTH, 1);
            fixture.store.push(desk.caller(), List.of(desk.gesture(PostgresStoreTest.admitted("B001", 1))));
            fixture.store.log(desk.caller(), 0);
            StoreDump.Done dumped = StoreDump.dump(fixture.database, file);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            Access empty = TestPostgres.database();
            assertEquals(dumped, StoreDump.restore(empty, file));
            try (StoreFixture restored = new StoreFixture(empty)) {
                assertEquals(contents(fixture.database), contents(restored.database));
                assertEquals(fixture.store.greeting().store(), restored.store.greeting().store());
                assertEquals(fixture.store.greeting().sealingKey(), restored.store.greeting().sealingKey());
                assertNotEquals(fixture.store.greeting().incarnation(), restored.store.greeting().incarnation());
                restored.store.push(desk.caller(), List.of(desk.gesture(PostgresStoreTest.admitted("B002", 2))));
            }
            assertEquals(Refusal.NOT_EMPTY, assertThrows(Refused.class, () -> StoreDump.restore(empty, file)).refusal());
        }
    }

    /** A table that a later version adds must not be left behind. */
    @Test
    void everyTableIsDumped() throws StoreProblem {
        try (StoreFixture fixture = new StoreFixture()) {
            TreeSet<String> there = new TreeSet<>();
            fixture.database.<Boolean>read(connection -> {
                Rows.each(connection, row -> there.add(row.getString("name")), ALL_TABLES);
                return true;
            });
            there.remove("flyway_schema_history");
            assertEquals(there, new TreeSet<>(StoreDump.TABLES));
        }
    }

    @Test
    void aFileThatIsCutOrAlteredIsRefusedAndChangesNothing() throws Exception {
        Path file = folder.resolve("store.dump");
        try (StoreFixture fixture = new StoreFixture()) {
            StoreDump.dump(fixture.database, file);
        }
        byte[] whole = Files.readAllBytes(file);
        Access empty = TestPostgres.database();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 60; i++) {
            byte[] broken = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            if (i % 2 == 1) {
                int at = i == 1 ? whole.length / 2 : 10 + random.nextInt(whole.length - 10); // after gzip's header, which says little
                broken[at] ^= (byte) (1 << random.nextInt(8));
            }
            Path bad = Files.write(folder.resolve("bad.dump"), broken);
            assertEquals(Refusal.NOT_A_DUMP, assertThrows(Refused.class, () -> StoreDump.restore(empty, bad)).refusal());
        }
        Path page = Files.writeString(folder.resolve("page.dump"), "<html>Sign in to the hotel's network</html>");
        assertEquals(Refusal.NOT_A_DUMP, assertThrows(Refused.class, () -> StoreDump.restore(empty, page)).refusal());
        assertTrue(new EmptyDatabase(empty).isEmpty(), "nothing was made");
        assertFalse(Files.exists(folder.resolve("store.dump.part")));
    }
}
