package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Ledger.Trouble;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.TicketAct;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk's disk is full, really: its home is on a small file system. Where this user may not mount one, there is nothing to see. */
class DiskFullTest {

    private static final int MEBIBYTES = 24;

    @TempDir
    Path folder;

    private Path disk;
    private boolean mounted;

    private static boolean ran(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectories(folder.resolve("disk"));
        boolean linux = Files.exists(Path.of("/bin/mount")) && Files.isDirectory(Path.of("/proc/self"));
        mounted = linux && ran("mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(mounted, "a small file system can be mounted");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        for (int attempt = 0; mounted && attempt < 20 && !ran("umount", disk.toString()); attempt++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static Outcome call(LocalStore store, int times) {
        Proposal act = new Proposal(
                JoinedSite.ticket(1).aggregate(), times % 2 == 0 ? new TicketAct.Called(1) : new TicketAct.PutBack(1));
        return store.ledger().record("a.martin", List.of(act));
    }

    @Test
    void aFullDiskIsSaidEarlierWorkIsUntouchedAndWorkGoesOnWhenThereIsRoom() throws Exception {
        Path home = disk.resolve("home");
        List<Operation> saved = new ArrayList<>();
        Path ballast = disk.resolve("ballast");
        Trouble trouble;
        try (LocalStore store = HomeDoor.open(home, Clock.systemUTC(), JoinedSite::fill)) {
            saved.addAll(((Outcome.Saved) call(store, 0)).operations());
            fill(ballast);
            Outcome full = call(store, saved.size());
            for (int i = 0; i < 5_000 && full instanceof Outcome.Saved(List<Operation> more); i++) {
                saved.addAll(more); // what had been set aside for the act in hand
                full = call(store, saved.size());
            }
            trouble = assertInstanceOf(Outcome.NotSaved.class, full).trouble();
            assertTrue(trouble == Trouble.DISK_FULL || trouble == Trouble.DATABASE_BEHIND, trouble::name);
        }
        Files.delete(ballast);
        try (LocalStore store = HomeDoor.open(home, Clock.systemUTC(), JoinedSite::fill)) {
            long found = store.outbox().waiting().operations();
            boolean inJournal = trouble == Trouble.DATABASE_BEHIND && found == saved.size() + 1; // as that trouble says
            assertTrue(found == saved.size() || inJournal, () -> found + " acts of " + saved.size() + ", " + trouble);
            assertInstanceOf(Outcome.Saved.class, call(store, (int) found), "and work goes on");
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4_096];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertTrue(Files.size(file) > 0, "the disk was not full already");
        }
    }
}
