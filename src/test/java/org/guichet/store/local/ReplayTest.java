package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.call;
import static org.guichet.store.local.DeskDay.pickup;
import static org.guichet.store.local.DeskDay.saved;
import static org.guichet.store.local.DeskDay.serial;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.change.Hash;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.HomeRepair;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.What;
import org.guichet.sync.protocol.WrittenOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    @TempDir
    Path folder;

    private Path database;
    private Path old;

    @BeforeEach
    void paths() {
        database = folder.resolve("guichet.mv.db");
        old = folder.resolve("old.mv.db");
    }

    private HomeTrouble notOpened() {
        return switch (LocalStore.open(DeskDay.setup(folder, 99))) {
            case HomeOpening.NotOpened<LocalStore>(HomeTrouble trouble) -> trouble;
            case HomeOpening.Opened<LocalStore>(LocalStore store) -> {
                store.close();
                throw new AssertionError("opened");
            }
        };
    }

    private static List<Hash> hashes(LocalStore store) {
        return StoredOperations.of(store).stream().map(WrittenOperation::hash).toList();
    }

    @Test
    void aDatabaseOfLastWeekIsBroughtUpToDateFromTheJournal() throws IOException {
        try (LocalStore store = DeskDay.open(folder)) {
            saved(store.ledger().record(AGENT, call(1)));
        }
        Files.copy(database, old);
        List<Hash> hashes;
        CardPickup card;
        try (LocalStore store = DeskDay.open(folder)) {
            pickup(6).forEach(each -> saved(store.ledger().record(AGENT, each)));
            hashes = hashes(store);
            card = store.cards().find(serial(6)).orElseThrow();
        }
        Files.delete(database);
        Files.copy(old, database);
        try (LocalStore store = DeskDay.open(folder)) {
            assertEquals(hashes, hashes(store));
            assertEquals(card, store.cards().find(serial(6)).orElseThrow());
            assertEquals(11, saved(store.ledger().record(AGENT, call(7))).getFirst().deskSeq());
        }
    }

    @Test
    void aDatabaseThatIsGoneIsFilledAgainAndTheDayReplayedOnIt() throws Exception {
        List<Hash> hashes;
        try (LocalStore store = DeskDay.open(folder)) {
            pickup(6).forEach(each -> saved(store.ledger().record(AGENT, each)));
            hashes = hashes(store);
        }
        Path aside = HomeRepair.setAsideDatabase(folder, Clock.systemUTC()).orElseThrow();
        assertTrue(Files.exists(aside));
        try (LocalStore store = DeskDay.open(folder)) {
            assertEquals(hashes, hashes(store));
            assertTrue(store.cards().find(serial(6)).orElseThrow().isHandedOver());
            assertEquals(Set.of("APPLIED"), Set.copyOf(StoredOperations.outcomes(store)));
        }
    }

    @Test
    void aFrameThatCanNotBeDoneAgainIsParkedAndNotDropped() throws Exception {
        try (LocalStore store = DeskDay.open(folder)) {
            saved(store.ledger().record(AGENT, call(1)));
            pickup(6).forEach(each -> saved(store.ledger().record(AGENT, each)));
        }
        HomeRepair.setAsideDatabase(folder, Clock.systemUTC());
        FirstFill onlyOneTicket = base -> base.tickets(List.of(DeskDay.ticket(1)));
        LocalStore.Setup setup =
                new LocalStore.Setup(folder, "desk-7", "site-54", DeskDay.ticking(), DeskDay.ids(50), onlyOneTicket);
        try (LocalStore store = DeskDay.opened(LocalStore.open(setup))) {
            List<String> outcomes = StoredOperations.outcomes(store);
            assertEquals("APPLIED", outcomes.getFirst());
            assertEquals(Set.of("PARKED"), Set.copyOf(outcomes.subList(1, outcomes.size())));
            assertEquals(10, store.outbox().waiting().operations());
            assertEquals(TicketStatus.CALLED, store.queue().find(DeskDay.ticket(1).id()).orElseThrow().status());
        }
    }

    @Test
    void aDamagedDatabaseIsSaidToBeAndSetAsideOnlyWhenAsked() throws Exception {
        try (LocalStore store = DeskDay.open(folder)) {
            saved(store.ledger().record(AGENT, call(1)));
        }
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            file.write(new byte[(int) file.length()]);
        }
        Damaged damaged = assertInstanceOf(Damaged.class, notOpened());
        assertEquals(What.DATABASE, damaged.what());
        assertEquals(database, damaged.file());
        assertInstanceOf(Damaged.class, notOpened());
        HomeRepair.setAsideDatabase(folder, Clock.systemUTC());
        try (LocalStore store = DeskDay.open(folder)) {
            assertEquals(TicketStatus.CALLED, store.queue().find(DeskDay.ticket(1).id()).orElseThrow().status());
        }
    }

    @Test
    void aJournalThatLostWhatTheDatabaseKnowsIsDamaged() throws Exception {
        Path journal = folder.resolve("journal").resolve("00000001.journal");
        try (LocalStore store = DeskDay.open(folder)) {
            saved(store.ledger().record(AGENT, call(1)));
            saved(store.ledger().record(AGENT, call(2)));
        }
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
            file.setLength(file.length() - 1);
        }
        Damaged damaged = assertInstanceOf(Damaged.class, notOpened());
        assertEquals(What.JOURNAL, damaged.what());
        assertEquals(journal, damaged.file());
        assertTrue(damaged.where() > 0);
    }

    @Test
    void aFirstFillThatWasCutShortIsDoneOver() {
        LocalStore.Setup broken = new LocalStore.Setup(
                folder, "desk-7", "site-54", DeskDay.ticking(), DeskDay.ids(60), base -> {
                    DeskDay.fill(base);
                    throw new IllegalStateException("cut short");
                });
        try {
            DeskDay.opened(LocalStore.open(broken)).close();
            throw new AssertionError("opened");
        } catch (IllegalStateException expected) {
            assertEquals("cut short", expected.getMessage());
        }
        try (LocalStore store = DeskDay.open(folder)) {
            assertEquals(DeskDay.PEOPLE, store.applicants().count());
        }
    }
}
