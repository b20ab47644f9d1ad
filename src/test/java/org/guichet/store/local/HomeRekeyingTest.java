package org.guichet.store.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.domain.change.Hash;
import org.guichet.domain.queue.TicketAct;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.home.KeyHelp;
import org.guichet.store.home.KilledRekeying;
import org.guichet.store.seal.StoreKeyPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another key for a whole home: nothing is lost, the trail stays whole, and the old key opens nothing. */
class HomeRekeyingTest {

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");
    private List<Hash> done = List.of();

    @BeforeEach
    void aDay() {
        home = folder.resolve("home");
        try (LocalStore store = DeskDay.open(home)) {
            for (int person = 1; person <= 12; person++) {
                store.ledger().record(DeskDay.AGENT, DeskDay.call(person));
                store.ledger().record(DeskDay.AGENT, List.of(DeskDay.ticketAct(person, new TicketAct.PutBack(3))));
            }
            done = hashes(store);
        }
    }

    private static List<Hash> hashes(LocalStore store) {
        return StoredOperations.of(store).stream().map(each -> each.hash()).toList();
    }

    private static String key(Path home) throws IOException {
        return Files.readString(home.resolve("key")).strip();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path each : walk.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }

    private void checkWhole(Path home) {
        try (LocalStore store = DeskDay.open(home)) {
            assertEquals(done, hashes(store));
            store.ledger().record(DeskDay.AGENT, DeskDay.call(20));
        }
        TrailReport report = ((HomeOpening.Opened<TrailReport>) TrailCheck.run(home, KeyHelp.NONE, _ -> {})).value();
        assertEquals(List.of(), report.findings());
        assertEquals(done.size() + 1, report.entries());
    }

    @Test
    void everythingIsThereUnderAnotherKeyAndTheOldOneOpensNothing() throws Exception {
        StoreKeyPair organisation = StoreKeyPair.generate();
        try (Home open = Home.open(home)) {
            open.leaveEscrow(organisation.publicKey());
        }
        String old = key(home);
        Files.createDirectories(home.resolve("templates").resolve("2026-11-24"));
        Files.writeString(home.resolve("templates").resolve("2026-11-24").resolve("x"), "x");
        HomeRekeying.run(home, KeyHelp.NONE, _ -> {});
        assertFalse(old.equals(key(home)));
        for (String gone : List.of("rekeyed", "rekeying", "templates", "people.index")) {
            assertFalse(Files.exists(home.resolve(gone)), gone);
        }
        Path stolen = folder.resolve("stolen");
        copy(home, stolen);
        Files.writeString(stolen.resolve("key"), old + "\n");
        assertFalse(LocalStore.open(DeskDay.setup(stolen, 9)) instanceof HomeOpening.Opened<LocalStore>);
        assertTrue(Home.recover(stolen, organisation), "the escrow is of the new key");
        checkWhole(stolen);
        checkWhole(home);
    }

    @Test
    void twiceAndWithAKeyElsewhere() throws Exception {
        Path keys = folder.resolve("keys");
        try (Home open = Home.open(home)) {
            open.keepKeyIn(keys);
        }
        HomeRekeying.run(home, KeyHelp.NONE, _ -> {});
        HomeRekeying.run(home, KeyHelp.NONE, _ -> {});
        try (Stream<Path> left = Files.list(keys)) {
            assertEquals(1, left.count(), "the old ones are forgotten");
        }
        checkWhole(home);
    }

    /** After a kill at any of its steps the home opens, with nothing lost, under the old key or the new one. */
    @Test
    void killedAtAnyStep() throws Exception {
        String old = key(home);
        boolean killed = true;
        int step = 0;
        for (; killed; step++) {
            Path copy = folder.resolve("copy-" + step);
            copy(home, copy);
            killed = KilledRekeying.run(copy, step, (from, fresh, into) -> HomeRekeying.write(from, fresh, into, _ -> {}));
            checkWhole(copy);
            assertEquals(step == 0, old.equals(key(copy)), "step " + step);
            assertFalse(Files.exists(copy.resolve("rekeyed")));
            assertFalse(Files.exists(copy.resolve("rekeying")));
            assertTrue(step < 30, "it comes to an end");
        }
        assertTrue(step > 6, "database, journal, trail key and key are moved: " + step);
    }

    @Test
    void notWhileAnotherProgramHasItOpen() throws Exception {
        try (Home open = Home.open(home)) {
            assertThrows(HomeTroubleException.class, () -> HomeRekeying.run(home, KeyHelp.NONE, _ -> {}));
            assertEquals(Optional.empty(), open.escrow());
        }
        checkWhole(home);
    }
}
