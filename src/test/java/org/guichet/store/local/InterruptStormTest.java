package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.guichet.domain.change.Ledger.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that are cancelled in the middle of database work: the database stays open, the journal whole. */
class InterruptStormTest {

    private static final int GESTURES = 600;

    @TempDir
    Path folder;

    private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger interruptions = new AtomicInteger();

    @Test
    void interruptingThreadsAtAnyMomentLosesNothing() throws Exception {
        try (LocalStore store = DeskDay.open(folder)) {
            AtomicBoolean done = new AtomicBoolean();
            Thread writer = Thread.ofPlatform().start(() -> guarded(() -> write(store)));
            Thread reader = Thread.ofPlatform().start(() -> guarded(() -> {
                while (!done.get()) {
                    assertEquals(DeskDay.PEOPLE, store.queue().tickets(DeskDay.DAY).size());
                }
            }));
            SplittableRandom random = new SplittableRandom(11);
            while (writer.isAlive()) {
                (random.nextBoolean() ? writer : reader).interrupt();
                interruptions.incrementAndGet();
                Thread.sleep(0, random.nextInt(400_000));
            }
            done.set(true);
            reader.join();
            writer.join();
            assertEquals(List.of(), failures);
            assertEquals(sequences(store), acknowledged);
        }
        try (LocalStore store = DeskDay.open(folder)) {
            assertEquals(GESTURES, acknowledged.size());
            assertEquals(sequences(store), acknowledged);
            assertTrue(interruptions.get() > 100, interruptions::toString);
        }
    }

    private void write(LocalStore store) {
        for (int i = 0; i < GESTURES; i++) {
            int person = 1 + i / 2 % DeskDay.PEOPLE;
            Outcome outcome = store.ledger()
                    .record(AGENT, i % 2 == 0
                            ? call(person)
                            : List.of(DeskDay.ticketAct(person, new org.guichet.domain.queue.TicketAct.PutBack(3))));
            acknowledged.add(DeskDay.saved(outcome).getFirst().deskSeq());
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | AssertionError e) {
            failures.add(e);
        }
    }

    private static Set<Long> sequences(LocalStore store) {
        return StoredOperations.of(store).stream()
                .map(each -> each.operation().deskSeq())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
