package org.guichet.store.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Operation;
import org.guichet.domain.queue.TicketAct;
import org.guichet.store.journal.MemoryFolder;
import org.guichet.sync.protocol.WrittenOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Memory runs out: in the screens, while acts are saved, and in the middle of saving one. The database stays open, the journal whole,
 * and what was acknowledged is there after the next start.
 */
class OutOfMemoryTest {

    @TempDir
    Path home;

    private final MemoryFolder journal = new MemoryFolder();
    private final AtomicBoolean hungry = new AtomicBoolean();
    private final List<Hash> acknowledged = new ArrayList<>();

    private LocalStore open(long ids) {
        LocalStore.Setup usual = DeskDay.setup(home, ids);
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                if (hungry.getAndSet(false)) {
                    throw new OutOfMemoryError("as if");
                }
                return usual.clock().instant();
            }

            @Override
            public ZoneId getZone() {
                return usual.clock().getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        return DeskDay.opened(LocalStore.open(
                new LocalStore.Setup(home, usual.desk(), usual.site(), clock, usual.ids(), usual.firstFill()), "async:", _ -> journal));
    }

    private void save(LocalStore store, int person, int times) {
        TicketAct act = times % 2 == 0 ? new TicketAct.Called(3) : new TicketAct.PutBack(3);
        Outcome outcome = store.ledger().record(DeskDay.AGENT, List.of(DeskDay.ticketAct(person, act)));
        for (Operation each : assertInstanceOf(Outcome.Saved.class, outcome).operations()) {
            acknowledged.add(WrittenOperation.write(each).hash());
        }
    }

    /** @param more that may be there though nobody was told so */
    private void verify(LocalStore store, int more) {
        List<Hash> found = StoredOperations.of(store).stream().map(WrittenOperation::hash).toList();
        assertTrue(found.containsAll(acknowledged), () -> found.size() + " of " + acknowledged.size());
        assertTrue(found.size() <= acknowledged.size() + more, () -> found.size() + " of " + acknowledged.size());
    }

    @Test
    void inTheMiddleOfADecision() {
        try (LocalStore store = open(1)) {
            save(store, 1, 0);
            hungry.set(true);
            runsOut(store, 2);
            save(store, 2, 0);
            verify(store, 0);
        }
        try (LocalStore store = open(2)) {
            verify(store, 0);
            save(store, 3, 0);
        }
    }

    /** Of the write of a frame and of its force, and of those of the next one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void atAnyStepOfTheJournal(int nth) {
        try (LocalStore store = open(nth * 10L)) {
            save(store, 1, 0);
            journal.faults().runOutOfMemoryAt(nth);
            int told = 0;
            for (int person = 2; person < 6 && told == 0; person++) {
                told += ranOut(store, person) ? 1 : 0;
            }
            assertEquals(1, told, "it ran out once");
            save(store, 10, 0);
            save(store, 10, 1);
            verify(store, 1);
        }
        try (LocalStore store = open(nth * 10L + 1)) {
            verify(store, 1);
            save(store, 11, 0);
        }
    }

    private void runsOut(LocalStore store, int person) {
        assertTrue(ranOut(store, person), "it ran out");
    }

    private boolean ranOut(LocalStore store, int person) {
        try {
            save(store, person, 0);
            return false;
        } catch (OutOfMemoryError told) { // as the thread of acts tells it, and goes on
            return true;
        }
    }

    @Test
    void inTheScreensWhileActsAreSaved() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger timesFull = new AtomicInteger();
        Thread screens = new Thread(() -> {
            while (!done.get()) {
                timesFull.addAndGet(isFull() ? 1 : 0);
            }
        }, "screens");
        try (LocalStore store = open(100)) {
            screens.start();
            for (int i = 0; i < 40; i++) {
                save(store, 1, i);
            }
            done.set(true);
            screens.join();
            assertTrue(timesFull.get() > 0, "memory ran out");
            verify(store, 0);
        }
        try (LocalStore store = open(101)) {
            verify(store, 0);
        }
    }

    /** No machine has that much for one array. */
    private static boolean isFull() {
        try {
            return new byte[Integer.MAX_VALUE].length == 0;
        } catch (OutOfMemoryError full) {
            return true;
        }
    }
}
