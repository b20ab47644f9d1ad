package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.call;
import static org.guichet.store.local.DeskDay.cardAct;
import static org.guichet.store.local.DeskDay.gesture;
import static org.guichet.store.local.DeskDay.saved;
import static org.guichet.store.local.DeskDay.ticketAct;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.inmemory.Operations;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.HomeRepair;
import org.guichet.store.home.HomeTrouble.FromNewerVersion;
import org.guichet.store.journal.Appended;
import org.guichet.store.journal.DiskFolder;
import org.guichet.store.journal.Journal;
import org.guichet.sync.protocol.WrittenOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be done again is not done by halves, and nothing is done past what can't be read. */
class ReplayStopsTest {

    @TempDir
    Path folder;

    @Test
    void aParkedFrameChangesNothingNotEvenByTheActsThatWouldStillFit() throws Exception {
        try (LocalStore store = DeskDay.open(folder)) {
            saved(store.ledger().record(
                    AGENT, gesture(ticketAct(1, new TicketAct.Called(3)), cardAct(1, DeskDay.identityChecked()))));
        }
        HomeRepair.setAsideDatabase(folder, Clock.systemUTC());
        FirstFill noCards = base -> base.tickets(List.of(DeskDay.ticket(1)));
        LocalStore.Setup setup =
                new LocalStore.Setup(folder, "desk-7", "site-54", DeskDay.ticking(), DeskDay.ids(50), noCards);
        try (LocalStore store = DeskDay.opened(LocalStore.open(setup))) {
            assertEquals(List.of("PARKED", "PARKED"), StoredOperations.outcomes(store));
            assertEquals(TicketStatus.WAITING, store.queue().find(DeskDay.ticket(1).id()).orElseThrow().status());
        }
    }

    @Test
    void whatOnlyANewerProgramCanReadStopsTheReplayBeforeIt() throws Exception {
        try (LocalStore store = DeskDay.open(folder)) {
            saved(store.ledger().record(AGENT, call(1)));
        }
        byte[] unreadable = "{\"of\":\"tomorrow\"}".getBytes(StandardCharsets.UTF_8);
        byte[] readable = WrittenOperation.write(Operations.of(
                        3, DeskDay.ticket(2).aggregate(), new TicketAct.Called(3), DeskDay.MORNING))
                .bytes();
        try (Home home = Home.open(folder);
                Database database = Database.open(home, Database.ASYNC);
                Journal journal = Journal.open(
                        new DiskFolder(home.journal()), home.key(), database.read(Marker::read).frame(), new SecureRandom())) {
            assertInstanceOf(Appended.Forced.class, journal.append(List.of(unreadable)));
            assertInstanceOf(Appended.Forced.class, journal.append(List.of(readable)));
        }
        var opening = assertInstanceOf(HomeOpening.NotOpened.class, LocalStore.open(DeskDay.setup(folder, 99)));
        assertInstanceOf(FromNewerVersion.class, opening.trouble());
        try (Home home = Home.open(folder);
                Database database = Database.open(home, Database.ASYNC)) {
            assertEquals(1, database.read(Marker::read).frame().index());
        }
    }
}
