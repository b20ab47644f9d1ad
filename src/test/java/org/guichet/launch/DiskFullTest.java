package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.disk.SmallDisk;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Ledger.Trouble;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.TicketAct;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk's disk is full, really: its home is on a small file system. Where this user may not mount one, there is nothing to see. */
class DiskFullTest {

    private static final int MEBIBYTES = 24;

    @TempDir
    Path folder;

    private static SmallDisk mounted(Path folder) throws IOException, InterruptedException {
        Optional<SmallDisk> disk = SmallDisk.mount(folder, MEBIBYTES);
        Assumptions.assumeTrue(disk.isPresent(), "a small file system can be mounted");
        return disk.orElseThrow();
    }

    private static Outcome call(LocalStore store, int times) {
        Proposal act = new Proposal(
                JoinedSite.ticket(1).aggregate(), times % 2 == 0 ? new TicketAct.Called(1) : new TicketAct.PutBack(1));
        return store.ledger().record("a.martin", List.of(act));
    }

    @Test
    void aFullDiskIsSaidEarlierWorkIsUntouchedAndWorkGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = mounted(folder)) {
            Path home = disk.folder().resolve("home");
            List<Operation> saved = new ArrayList<>();
            Trouble trouble;
            try (LocalStore store = HomeDoor.open(home, Clock.systemUTC(), JoinedSite::fill)) {
                saved.addAll(((Outcome.Saved) call(store, 0)).operations());
                disk.fill();
                Outcome full = call(store, saved.size());
                for (int i = 0; i < 5_000 && full instanceof Outcome.Saved(List<Operation> more); i++) {
                    saved.addAll(more); // what had been set aside for the act in hand
                    full = call(store, saved.size());
                }
                trouble = assertInstanceOf(Outcome.NotSaved.class, full).trouble();
                assertTrue(trouble == Trouble.DISK_FULL || trouble == Trouble.DATABASE_BEHIND, trouble::name);
            }
            disk.free();
            try (LocalStore store = HomeDoor.open(home, Clock.systemUTC(), JoinedSite::fill)) {
                long found = store.outbox().waiting().operations();
                boolean inJournal = trouble == Trouble.DATABASE_BEHIND && found == saved.size() + 1; // as that trouble says
                assertTrue(found == saved.size() || inJournal, () -> found + " acts of " + saved.size() + ", " + trouble);
                assertInstanceOf(Outcome.Saved.class, call(store, (int) found), "and work goes on");
            }
        }
    }
}
