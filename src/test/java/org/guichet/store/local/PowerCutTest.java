package org.guichet.store.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Operation;
import org.guichet.domain.queue.TicketAct;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.HomeRepair;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.What;
import org.guichet.store.journal.MemoryFolder;
import org.guichet.store.journal.MemoryMedium;
import org.guichet.store.journal.PowerLost;
import org.guichet.sync.protocol.WrittenOperation;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes at a random write or force of the journal. What was forced there and in the database stays; of the journal's
 * other writes any sectors may be there, of the database's none, the first ones, or any sectors. Each run starts from the
 * same morning and loses power three times. {@code -Dguichet.seed=N} runs one seed, {@code -Dguichet.cuts=N} N of them.
 */
class PowerCutTest {

    private static final int RUNS = Integer.getInteger("guichet.cuts", 80);
    private static final int CUTS_A_RUN = 3;

    @TempDir
    static Path home;

    private static Map<String, byte[]> morning = Map.of();

    private final Map<Long, Hash> acknowledged = new TreeMap<>();
    private MemoryFolder journal = new MemoryFolder();
    private int damagedDatabases;
    private int openings;

    @BeforeAll
    static void aMorning() {
        PowerCutDisk.register();
        MemoryFolder empty = new MemoryFolder();
        DeskDay.opened(LocalStore.open(DeskDay.setup(home, 0), PowerCutDisk.SCHEME + ":", _ -> empty)).close();
        morning = PowerCutDisk.image();
    }

    @Test
    void whatWasAcknowledgedIsThereWhenThePowerIsBack() throws Exception {
        long onlySeed = Long.getLong("guichet.seed", -1);
        for (long seed = 1; seed <= RUNS; seed++) {
            if (onlySeed < 0 || seed == onlySeed) {
                try {
                    run(seed);
                } catch (AssertionError | Exception e) { // whatever it was, the seed must be named
                    throw new AssertionError("seed " + seed, e);
                }
            }
        }
        System.out.println("power cuts: " + openings + " openings, " + damagedDatabases + " with a damaged database, rebuilt");
        assertTrue(damagedDatabases < openings / 4, "most cuts leave a database that can be opened");
    }

    private void run(long seed) throws Exception {
        PowerCutDisk.restore(morning);
        journal = new MemoryFolder();
        acknowledged.clear();
        SplittableRandom random = new SplittableRandom(seed);
        for (int cut = 0; cut < CUTS_A_RUN; cut++) {
            LocalStore store = open(seed * 10 + cut);
            openings++;
            verify(store);
            journal.faults().losePowerAt(1 + random.nextInt(40));
            try {
                while (true) {
                    act(store, random);
                }
            } catch (PowerLost e) {
                PowerCutDisk.goDark(loss(random));
                journal.faults().heal();
            }
            leave(store);
            journal.cutPower(random);
            PowerCutDisk.powerIsBack();
        }
        LocalStore last = open(seed * 10 + CUTS_A_RUN);
        verify(last);
        last.close();
    }

    private static java.util.function.Consumer<MemoryMedium> loss(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> MemoryMedium::loseUnforced;
            case 1 -> medium -> medium.loseTheLatest(random);
            default -> medium -> medium.cutPower(random);
        };
    }

    private void act(LocalStore store, SplittableRandom random) {
        int person = 1 + random.nextInt(DeskDay.PEOPLE);
        Outcome outcome = store.ledger().record(DeskDay.AGENT, switch (random.nextInt(3)) {
            case 0 -> DeskDay.call(person);
            case 1 -> List.of(DeskDay.ticketAct(person, new TicketAct.PutBack(3)));
            default -> DeskDay.step(person, store.cards().find(DeskDay.serial(person)).orElseThrow().nextStep().orElseThrow());
        });
        if (outcome instanceof Outcome.Saved(List<Operation> operations)) {
            operations.forEach(each -> acknowledged.put(each.deskSeq(), WrittenOperation.write(each).hash()));
        }
        if (random.nextInt(6) == 0) {
            store.database().read(context -> context.execute(random.nextBoolean() ? "checkpoint" : "checkpoint sync"));
        }
    }

    /** The process ends with the power; here it has to be told. */
    private static void leave(LocalStore store) {
        try {
            store.database().read(context -> context.execute("shutdown immediately"));
        } catch (DataAccessException e) {
            assertTrue(store.queue() != null, "it is gone, which is all that was asked");
        }
        store.close();
    }

    private LocalStore open(long ids) throws Exception {
        HomeOpening<LocalStore> opening = tryOpen(ids);
        if (opening instanceof HomeOpening.NotOpened<LocalStore>(HomeTrouble trouble)) {
            assertEquals(What.DATABASE, assertInstanceOf(Damaged.class, trouble).what());
            damagedDatabases++;
            Path aside = HomeRepair.setAsideDatabase(home, Clock.systemUTC()).orElseThrow();
            Files.delete(aside);
            PowerCutDisk.restore(Map.of());
            opening = tryOpen(ids);
        }
        return DeskDay.opened(opening);
    }

    private HomeOpening<LocalStore> tryOpen(long ids) {
        return LocalStore.open(DeskDay.setup(home, 1_000_000 + ids), PowerCutDisk.SCHEME + ":", _ -> journal);
    }

    private void verify(LocalStore store) {
        Map<Long, Hash> found = new TreeMap<>();
        Hash previous = Hash.NONE;
        for (WrittenOperation each : StoredOperations.of(store)) {
            assertEquals(found.size() + 1, each.operation().deskSeq());
            assertEquals(previous, each.operation().prevHash());
            previous = each.hash();
            found.put(each.operation().deskSeq(), each.hash());
        }
        acknowledged.forEach((seq, hash) -> assertEquals(hash, found.get(seq), () -> "operation " + seq));
        assertTrue(StoredOperations.outcomes(store).stream().noneMatch("PARKED"::equals));
        assertEquals(DeskDay.PEOPLE, store.queue().tickets(DeskDay.DAY).size());
    }
}
