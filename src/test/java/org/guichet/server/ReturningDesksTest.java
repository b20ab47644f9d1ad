package org.guichet.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.guichet.inmemory.Synthetic;
import org.guichet.store.central.PostgresStoreTest;
import org.guichet.store.central.TestDesk;
import org.guichet.sync.client.DeskKey;
import org.guichet.sync.client.HttpCentralStore;
import org.guichet.sync.client.StoreConnection;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.junit.jupiter.api.Test;

/**
 * Many desks of many sites come back in the same moment after an outage, each with acts that wait: all are drained, none has to come again
 * without end, and the store's memory does not grow with their number. {@code -Dguichet.desks=1000} for as many as that.
 */
class ReturningDesksTest {

    private static final int DESKS = Integer.getInteger("guichet.desks", 200);
    private static final int OF_A_SITE = 20;
    private static final int GESTURES = 10;
    private static final int BATCH = 5;
    /** Whoever is refused so often that a day of back-off would not help is starved. */
    private static final int MOST_TRIES = 200;

    private record Returning(TestDesk desk, HttpCentralStore store, List<List<SentBytes>> gestures) {}

    /** @param tries requests until all was taken */
    private record Drained(int tries, Duration took) {}

    private final AtomicLong most = new AtomicLong();

    @Test
    void allAreDrainedAndNoneIsStarved() throws Exception {
        try (ServerFixture fixture = new ServerFixture();
                StoreConnection connection = fixture.connection();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Returning> desks = enrolled(fixture, connection);
            CountDownLatch at = new CountDownLatch(1);
            List<Future<Drained>> running = new ArrayList<>();
            for (Returning each : desks) {
                running.add(threads.submit((Callable<Drained>) () -> {
                    at.await();
                    return drain(each);
                }));
            }
            long begun = System.nanoTime();
            at.countDown();
            List<Drained> drained = new ArrayList<>();
            for (Future<Drained> each : running) {
                drained.add(each.get());
            }
            Duration all = Duration.ofNanos(System.nanoTime() - begun);
            for (Returning each : desks) {
                assertEquals(each.desk().end(), fixture.stored.store.chain(each.desk().caller()), "all of it arrived, once");
            }
            tell(drained, all);
        }
    }

    private void tell(List<Drained> drained, Duration all) {
        List<Drained> slowest = drained.stream().sorted((a, b) -> b.took().compareTo(a.took())).toList();
        int tries = drained.stream().mapToInt(Drained::tries).max().orElse(0);
        System.out.printf(
                "%d desks, %d acts: all drained in %.1f s; median %.1f s, slowest %.1f s; most tries of a desk %d; heap at most %d MiB%n",
                DESKS, DESKS * GESTURES, all.toMillis() / 1e3, slowest.get(DESKS / 2).took().toMillis() / 1e3,
                slowest.getFirst().took().toMillis() / 1e3, tries, most.get() >> 20);
        assertTrue(tries < MOST_TRIES, "a desk was starved");
    }

    private static List<Returning> enrolled(ServerFixture fixture, StoreConnection connection) throws StoreProblem {
        List<Returning> desks = new ArrayList<>();
        for (int i = 0; i < DESKS; i++) {
            String site = "site-" + i / OF_A_SITE;
            if (i % OF_A_SITE == 0) {
                fixture.stored.administration.createSite(
                        site, site, start -> start.applicants(List.of(Synthetic.person(1, "Quill", "Ann"))));
            }
            DeskKey key = DeskKey.generate();
            String code = fixture.stored.administration.code(site, 1 + i % OF_A_SITE).text();
            TestDesk desk = new TestDesk(fixture.stored.store.enrol(code, key.publicBytes()).caller());
            List<List<SentBytes>> gestures = new ArrayList<>();
            for (int act = 0; act < GESTURES; act++) {
                gestures.add(desk.gesture(PostgresStoreTest.admitted(String.format("B%02d%02d", i % OF_A_SITE, act), 1)));
            }
            desks.add(new Returning(desk, new HttpCentralStore(connection, new Identity(key, () -> "a.martin")), gestures));
        }
        return desks;
    }

    /** As a desk does: where it is asked to come again, it does so then, and a little later than it was asked. */
    private Drained drain(Returning each) throws InterruptedException {
        long begun = System.nanoTime();
        int tries = 0;
        int at = 0;
        while (at < GESTURES && tries < MOST_TRIES) {
            tries++;
            try {
                List<List<SentBytes>> batch = each.gestures().subList(at, Math.min(GESTURES, at + BATCH));
                at += each.store().push(each.desk().caller(), batch).placed().size();
            } catch (StoreProblem problem) {
                Thread.sleep(problem.retryAfter().orElse(Duration.ofSeconds(1)).plusMillis(tries * 37L % 500));
            }
            most.accumulateAndGet(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
        }
        return new Drained(tries, Duration.ofNanos(System.nanoTime() - begun));
    }
}
