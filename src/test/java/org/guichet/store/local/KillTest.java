package org.guichet.store.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.WrittenOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real desks are killed at random moments, while they start, replay, fill and work. Every act that was acknowledged is there
 * afterwards, in an unbroken chain. {@code -Dguichet.kills=N} and {@code -Dguichet.seed=N} ask for more, or for the same again.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("guichet.kills", 60);
    private static final long SEED = Long.getLong("guichet.seed", System.nanoTime());

    /** At once, on separate homes. */
    private static final int DESKS = 2;

    /** After so many kills a desk starts again in an empty folder, so that first fills are killed too. */
    private static final int KILLS_A_HOME = 25;

    /** About what a start takes, so that a kill falls anywhere in it. */
    private static final long LONGEST_START_MILLIS = 800;

    private static final Pattern ACKNOWLEDGED = Pattern.compile("([0-9]+) ([0-9a-f]{64})");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temporary;

    /** What came of one desk's kills. */
    private record Toll(int kills, int whileOpening, long acknowledged) {}

    @Test
    void everyActThatWasAcknowledgedSurvivesTheKill() throws Exception {
        System.out.println("kill test: seed " + SEED + ", " + KILLS + " kills");
        ChildJvm jvm = new ChildJvm(temporary, KilledDesk.class);
        jvm.train(temporary.resolve("training").toString(), "1", "200");
        List<Toll> tolls = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(DESKS)) {
            List<Callable<Toll>> work = new ArrayList<>();
            for (int desk = 0; desk < DESKS; desk++) {
                SplittableRandom random = new SplittableRandom(SEED + desk);
                Path homes = temporary.resolve("desk-" + desk);
                int kills = KILLS / DESKS + (desk < KILLS % DESKS ? 1 : 0);
                work.add(() -> killAgainAndAgain(jvm, homes, kills, random));
            }
            for (Future<Toll> each : desks.invokeAll(work)) {
                tolls.add(each.get());
            }
        }
        System.out.println("kill test: " + tolls);
        assertEquals(KILLS, tolls.stream().mapToInt(Toll::kills).sum());
        assertTrue(tolls.stream().mapToLong(Toll::acknowledged).sum() >= KILLS, tolls::toString);
    }

    private static Toll killAgainAndAgain(ChildJvm jvm, Path homes, int kills, SplittableRandom random) throws Exception {
        int whileOpening = 0;
        long acknowledged = 0;
        for (int done = 0; done < kills; ) {
            Path home = Files.createDirectories(homes).resolve("home-" + done);
            Map<Long, Hash> seen = new TreeMap<>();
            for (int i = 0; i < KILLS_A_HOME && done < kills; i++, done++) {
                int before = seen.size();
                killOnce(jvm, home, seen, random);
                whileOpening += seen.size() == before ? 1 : 0;
            }
            acknowledged += seen.size();
            verify(home, seen);
        }
        return new Toll(kills, whileOpening, acknowledged);
    }

    /** One time in three while it starts; otherwise within or between its first acts. */
    private static void killOnce(ChildJvm jvm, Path home, Map<Long, Hash> seen, SplittableRandom random) throws Exception {
        Process desk = jvm.start(home.toString(), String.valueOf(random.nextLong(Long.MAX_VALUE)));
        try (BufferedReader lines = desk.inputReader()) {
            if (random.nextInt(3) == 0) {
                Thread.sleep(random.nextLong(LONGEST_START_MILLIS));
            } else {
                assertEquals(KilledDesk.READY, lines.readLine(), () -> home + ": " + jvm.errors());
                for (int acts = random.nextInt(8); acts > 0; acts--) {
                    remember(seen, String.valueOf(lines.readLine()));
                }
                Thread.sleep(random.nextInt(20), random.nextInt(1_000_000));
            }
            desk.toHandle().destroyForcibly(); // by its handle: Process would close the stream with the last lines in it
            lines.lines().forEach(line -> remember(seen, line));
        }
        desk.waitFor();
    }

    /** A line that the kill cut in two was not acknowledged. */
    private static void remember(Map<Long, Hash> seen, String line) {
        Matcher acknowledged = ACKNOWLEDGED.matcher(line);
        if (acknowledged.matches()) {
            seen.put(Long.parseLong(acknowledged.group(1)), new Hash(acknowledged.group(2)));
        }
    }

    private static void verify(Path home, Map<Long, Hash> acknowledged) {
        try (LocalStore store = DeskDay.open(home)) {
            Map<Long, Hash> found = new TreeMap<>();
            Hash previous = Hash.NONE;
            for (WrittenOperation each : StoredOperations.of(store)) {
                assertEquals(found.size() + 1, each.operation().deskSeq(), () -> "seed " + SEED);
                assertEquals(previous, each.operation().prevHash(), () -> "seed " + SEED);
                previous = each.hash();
                found.put(each.operation().deskSeq(), each.hash());
            }
            acknowledged.forEach((seq, hash) ->
                    assertEquals(hash, found.get(seq), () -> "operation " + seq + " was acknowledged; seed " + SEED));
            assertEquals(List.of(), StoredOperations.outcomes(store).stream().filter("PARKED"::equals).toList());
        }
    }
}
