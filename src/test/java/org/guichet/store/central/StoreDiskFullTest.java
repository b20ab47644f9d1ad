package org.guichet.store.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store's disk is full, really: its tables are on a small file system. Where this user may not mount one, there is nothing to see. */
class StoreDiskFullTest {

    private static final int MEBIBYTES = 32;

    @TempDir
    Path folder;

    private Path disk;
    private boolean mounted;
    private String tablespace = "";
    private Access access;

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
        mounted = linux && ran("mount", "-t", "tmpfs", "-o", "mode=0777,size=" + MEBIBYTES + "m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(mounted, "a small file system can be mounted");
        Path tables = Files.createDirectory(disk.resolve("tables"));
        tablespace = "small_" + ProcessHandle.current().pid();
        Access server = TestPostgres.named("postgres");
        TestPostgres.execute(server, "create tablespace " + tablespace + " location '" + tables + "'");
        TestPostgres.execute(server, "create database " + tablespace + " tablespace " + tablespace);
        access = TestPostgres.named(tablespace);
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (!tablespace.isEmpty()) {
            Access server = TestPostgres.named("postgres");
            TestPostgres.execute(server, "drop database " + tablespace + " with (force)");
            TestPostgres.execute(server, "drop tablespace " + tablespace);
        }
        for (int attempt = 0; mounted && attempt < 20 && !ran("umount", disk.toString()); attempt++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static List<List<SentBytes>> acts(TestDesk desk) {
        return List.of(desk.gesture(TestDesk.deed(
                SiteSetting.LETTERHEAD.aggregate(), new SettingAct.SettingChanged("x".repeat(300)))));
    }

    @Test
    void desksAreAskedToComeAgainNothingIsHalfThereAndAllGoesOnWhenThereIsRoom() throws Exception {
        try (StoreFixture fixture = new StoreFixture(access)) {
            fixture.administration.begin();
            fixture.administration.createSite(StoreFixture.NORTH, "Préfecture du Nord", StoreFixture::fill);
            TestDesk desk = fixture.desk(StoreFixture.NORTH, 1);
            fixture.store.push(desk.caller(), acts(desk));
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            StoreProblem full = null;
            List<List<SentBytes>> waiting = List.of();
            for (int i = 0; full == null && i < 2_000; i++) {
                waiting = acts(desk); // pages that are there already take a few
                try {
                    fixture.store.push(desk.caller(), waiting);
                } catch (StoreProblem problem) {
                    full = problem;
                }
            }
            assertTrue(full != null, "it was never full");
            assertEquals(Code.STORE_UNAVAILABLE, full.code());
            assertTrue(full.retryAfter().isPresent(), "when to come again is said");
            long kept = desk.end().seq() - 1;
            assertEquals(kept, fixture.store.chain(desk.caller()).seq(), "all that was acknowledged, nothing of what was not");
            assertEquals(kept, fixture.store.feed(desk.caller(), FeedPoint.START, 2_000).entries().size());
            Files.delete(ballast);
            PushAnswer answer = fixture.store.push(desk.caller(), waiting);
            assertEquals(kept + 1, answer.placed().getFirst().feedSeq(), "and the same goes through");
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
