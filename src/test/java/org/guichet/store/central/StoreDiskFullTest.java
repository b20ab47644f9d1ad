package org.guichet.store.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.disk.SmallDisk;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.change.AggregateId;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The central database's disk is full, really. Where this user may not mount a small one, there is nothing to see. */
class StoreDiskFullTest {

    private static final int MEBIBYTES = 300;
    private static final int BATCH = 400;
    private static final int MOST_BATCHES = 200;

    @TempDir
    Path folder;

    private static List<List<SentBytes>> batch(TestDesk desk) {
        List<List<SentBytes>> gestures = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            gestures.add(desk.gesture(TestDesk.deed(
                    new AggregateId(AggregateId.Kind.APPLICANT, Integer.toString(1 + i % 20)),
                    new AuditedAct.FileOpened(AuditedAct.Purpose.PERSON_AT_THE_DESK, null))));
        }
        return gestures;
    }

    private static long entries(StoreFixture fixture, TestDesk desk) throws StoreProblem {
        FeedPoint at = FeedPoint.START;
        while (true) {
            FeedPage page = fixture.store.feed(desk.caller(), at, 2_000);
            if (page.entries().isEmpty()) {
                return at.feedSeq();
            }
            FeedEntry last = page.entries().getLast();
            at = new FeedPoint(last.feedSeq(), last.feedHash());
        }
    }

    @Test
    void desksAreAskedToComeAgainNothingIsHalfTakenAndTheRestIsTakenWhenThereIsRoom() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(folder, MEBIBYTES);
        Assumptions.assumeTrue(mounted.isPresent(), "a small file system can be mounted");
        try (SmallDisk disk = mounted.orElseThrow();
                EmbeddedPostgreSql postgres = EmbeddedPostgreSql.start(disk.folder());
                StoreFixture fixture = new StoreFixture(postgres.access())) {
            fixture.administration.begin();
            fixture.administration.createSite(StoreFixture.NORTH, "Préfecture du Nord", StoreFixture::fill);
            TestDesk desk = fixture.desk(StoreFixture.NORTH, 1);
            fixture.store.push(desk.caller(), batch(desk));
            disk.fill();
            long taken = BATCH;
            List<List<SentBytes>> next = batch(desk);
            StoreProblem full = null;
            for (int i = 0; i < MOST_BATCHES && full == null; i++) {
                try {
                    fixture.store.push(desk.caller(), next);
                    taken += BATCH;
                    next = batch(desk);
                } catch (StoreProblem problem) {
                    full = problem;
                }
            }
            assertTrue(full != null && full.code() == Code.STORE_UNAVAILABLE && full.retryAfter().isPresent(), () -> "it was not full");
            assertEquals(taken, entries(fixture, desk), "it still answers, and has all that was acknowledged");
            disk.free();
            assertEquals(taken + BATCH, fixture.store.push(desk.caller(), next).mark().newest());
            assertEquals(taken + BATCH, entries(fixture, desk));
        }
    }
}
