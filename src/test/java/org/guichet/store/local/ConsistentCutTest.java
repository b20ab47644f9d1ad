package org.guichet.store.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.store.journal.MemoryFolder;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a process that is killed leaves of the database, at any moment: every transaction whole or not at all, its rows and
 * their index entries alike. H2 writes its maps out one after the other without stopping who writes to them, so that a file
 * written while a transaction is under way may hold an index entry without its row.
 */
class ConsistentCutTest {

    private static final int BATCH = 400;
    private static final int IMAGES = 100;

    @TempDir
    Path home;

    private final MemoryFolder journal = new MemoryFolder();
    private final AtomicBoolean ended = new AtomicBoolean();

    @BeforeEach
    void aDisk() {
        PowerCutDisk.register();
    }

    @Test
    void aTransactionThatHasReturnedIsInTheFile() {
        LocalStore store = open();
        List<Map<String, byte[]>> left = new ArrayList<>();
        for (int turn = 0; turn < 5; turn++) {
            store.baseData().setting("turn", "turn " + turn);
            left.add(PowerCutDisk.image());
        }
        kill(store);
        for (int turn = 0; turn < 5; turn++) {
            PowerCutDisk.restore(left.get(turn));
            LocalStore found = open();
            assertEquals("turn " + turn, found.settings().get("turn").orElseThrow());
            found.close();
        }
    }

    /** In rounds, since all the images of one are in memory. */
    @RepeatedTest(4)
    void atAnyMomentEachTransactionIsThereWholeWithItsIndexOrNotAtAll() throws Exception {
        LocalStore store = open();
        List<Map<String, byte[]>> left = new ArrayList<>();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> writing = other.submit(() -> writeUntilToldToEnd(store));
            while (left.size() < IMAGES) {
                store.database().force();
                left.add(PowerCutDisk.image());
                Thread.sleep(5); // the lock is not fair: the writer must have its turn
            }
            ended.set(true);
            assertTrue(writing.get() > 3, "it wrote all the while");
        }
        kill(store);
        for (Map<String, byte[]> image : left) {
            PowerCutDisk.restore(image);
            LocalStore found = open();
            List<String> numbers = new ArrayList<>();
            found.applicants().forEach(person -> numbers.add(person.foreignerNumber().orElseThrow().digits()));
            assertTrue(numbers.size() == DeskDay.PEOPLE || numbers.size() == DeskDay.PEOPLE + BATCH, "part of a batch");
            assertEquals(numbers.stream().sorted().toList(), indexed(found));
            found.close();
        }
    }

    private static List<String> indexed(LocalStore store) {
        return store.database().read(context -> context.fetch(
                        "select foreigner_number from applicant where foreigner_number > '0' order by foreigner_number")
                .getValues(0, String.class));
    }

    /** People who come and go: the file stays small. */
    private int writeUntilToldToEnd(LocalStore store) {
        int batches = 0;
        while (!ended.get()) {
            store.baseData().applicants(IntStream.rangeClosed(1, BATCH).mapToObj(i -> DeskDay.person(DeskDay.PEOPLE + i)).toList());
            store.database().change(context -> {
                context.execute("delete from applicant where applicant_id > 40");
                context.execute("delete from contact_key where applicant_id > 40");
            });
            batches++;
        }
        return batches;
    }

    private LocalStore open() {
        return DeskDay.opened(LocalStore.open(DeskDay.setup(home, 1), PowerCutDisk.SCHEME + ":", _ -> journal));
    }

    /** The process ends; here it has to be told. */
    private static void kill(LocalStore store) {
        try {
            store.database().read(context -> context.execute("shutdown immediately"));
        } catch (DataAccessException e) {
            assertTrue(store.queue() != null, "it is gone, which is all that was asked");
        }
        store.close();
    }
}
