package org.guichet.store.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SnapshotItem;
import org.guichet.sync.protocol.SnapshotPage;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.Test;

/** Eight desks push at once, through two instances on one database. */
class ManyDesksTest {

    private static final int DESKS = 8;
    private static final int BATCHES = 25;
    private static final int GESTURES = 4;

    /** Pushes some batches, each twice, and answers with all it sent. */
    private static List<SentBytes> work(PostgresStore first, PostgresStore second, TestDesk desk, int own) throws StoreProblem {
        List<SentBytes> all = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            List<List<SentBytes>> gestures = new ArrayList<>();
            for (int i = 0; i < GESTURES; i++) {
                String number = String.format("%c%03d", 'B' + own, batch * GESTURES + i + 1);
                gestures.add(desk.gesture(PostgresStoreTest.admitted(number, 1 + own)));
            }
            PostgresStore here = batch % 2 == 0 ? first : second;
            PostgresStore there = batch % 2 == 0 ? second : first;
            assertEquals(here.push(desk.caller(), gestures).placed(), there.push(desk.caller(), gestures).placed());
            gestures.forEach(all::addAll);
        }
        return all;
    }

    /** Reads on until it has them all. */
    private static List<FeedEntry> follow(PostgresStore store, TestDesk desk, int operations) throws StoreProblem {
        List<FeedEntry> read = new ArrayList<>();
        FeedPoint end = FeedPoint.START;
        while (read.size() < operations) {
            FeedPage page = store.feed(desk.caller(), end, 37);
            for (FeedEntry each : page.entries()) {
                assertEquals(end.feedSeq() + 1, each.feedSeq(), "no gap, ever");
                assertEquals(FeedEntry.chained(end.hash(), each.sent().hash(), each.verdict()), each.feedHash());
                end = new FeedPoint(each.feedSeq(), each.feedHash());
            }
            read.addAll(page.entries());
        }
        return read;
    }

    /** Pages while others write; then what came since, by the feed, says the same as the store. */
    private static Set<String> snapshot(PostgresStore store, TestDesk desk, AtomicBoolean done) throws StoreProblem {
        Set<String> keys = new HashSet<>();
        do {
            String key = "";
            Set<String> states = new HashSet<>();
            do {
                SnapshotPage page = store.snapshot(desk.caller(), key, 10);
                for (SnapshotItem item : page.items()) {
                    assertTrue(states.add(item.kind() + item.key()), "each thing once");
                }
                key = page.nextKey();
            } while (!key.isEmpty());
            keys = states;
        } while (!done.get());
        return keys;
    }

    @Test
    void theFeedHasNoGapsAndEveryOperationOnceWhoeverReadsMeanwhile() throws Exception {
        try (StoreFixture one = new StoreFixture();
                StoreFixture other = new StoreFixture(one.access);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<TestDesk> desks = new ArrayList<>();
            for (int i = 0; i < DESKS; i++) {
                desks.add(one.desk(StoreFixture.NORTH, i + 1));
            }
            AtomicBoolean done = new AtomicBoolean();
            int all = DESKS * BATCHES * GESTURES;
            Future<List<FeedEntry>> reader = threads.submit(() -> follow(other.store, desks.getFirst(), all));
            Future<Set<String>> newcomer = threads.submit(() -> snapshot(one.store, desks.getFirst(), done));
            List<Callable<List<SentBytes>>> work = new ArrayList<>();
            for (int i = 0; i < DESKS; i++) {
                int own = i;
                work.add(() -> work(one.store, other.store, desks.get(own), own));
            }
            Set<Hash> sent = new HashSet<>();
            for (Future<List<SentBytes>> each : threads.invokeAll(work)) {
                each.get().forEach(bytes -> sent.add(bytes.hash()));
            }
            List<FeedEntry> feed = reader.get();
            done.set(true);
            assertEquals(all, feed.size());
            assertEquals(sent, feed.stream().map(each -> each.sent().hash()).collect(Collectors.toSet()));
            assertTrue(newcomer.get().size() > all);
            for (TestDesk each : desks) {
                assertEquals(each.end(), one.store.chain(each.caller()));
            }
        }
    }

    @Test
    void oneDesksTroubleDoesNotSpoilTheOthersOfItsGroup() throws Exception {
        try (StoreFixture fixture = new StoreFixture();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<TestDesk> desks = new ArrayList<>();
            for (int i = 0; i < DESKS; i++) {
                desks.add(fixture.desk(StoreFixture.NORTH, i + 1));
            }
            desks.getFirst().gesture(PostgresStoreTest.admitted("B999", 1));
            List<Callable<String>> work = new ArrayList<>();
            for (TestDesk desk : desks) {
                work.add(() -> {
                    for (int i = 1; i <= 20; i++) {
                        String number = desk.caller().desk().substring(5, 6) + String.format("%03d", i);
                        try {
                            fixture.store.push(desk.caller(), List.of(desk.gesture(PostgresStoreTest.admitted("C" + number, 1))));
                        } catch (StoreProblem e) {
                            return e.code().name();
                        }
                    }
                    return "";
                });
            }
            List<String> troubles = new ArrayList<>();
            for (Future<String> each : threads.invokeAll(work)) {
                troubles.add(each.get());
            }
            assertEquals(Code.CHAIN_GAP.name(), troubles.getFirst());
            assertEquals(Set.of(""), new HashSet<>(troubles.subList(1, DESKS)));
        }
    }
}
