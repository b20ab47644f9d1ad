package org.guichet.store.local;

import static org.guichet.store.generated.Tables.OPERATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.guichet.domain.audit.ChainFinding;
import org.guichet.domain.audit.ChainFinding.Kind;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.queue.TicketAct;
import org.guichet.seeded.SeededRandom;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.KeyHelp;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.journal.DiskFolder;
import org.guichet.store.journal.Journal;
import org.guichet.store.journal.Position;
import org.guichet.store.local.TrailReport.Found;
import org.guichet.store.local.TrailReport.Where;
import org.guichet.sync.protocol.WrittenOperation;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody who has the home's own key does to one entry of its trail is found, and named. */
class TrailCheckTest {

    @TempDir
    Path folder;

    // made before each test
    @SuppressWarnings("NullAway.Init")
    private List<List<byte[]>> gestures;

    @BeforeEach
    void aMorning() throws IOException, HomeTroubleException {
        try (LocalStore store = DeskDay.open(folder)) {
            for (int i = 0; i < 24; i++) {
                int person = 1 + i / 2;
                assertInstanceOf(Outcome.Saved.class, store.ledger().record(
                        DeskDay.AGENT,
                        i % 2 == 0 ? DeskDay.call(person) : List.of(DeskDay.ticketAct(person, new TicketAct.PutBack(3)))));
            }
        }
        gestures = new ArrayList<>();
        try (Home home = Home.open(folder)) {
            Journal.readWhole(
                    new DiskFolder(home.journal()), home.key(), frame -> gestures.add(new ArrayList<>(frame.operations())));
        }
    }

    private TrailReport report() {
        if (TrailCheck.run(folder, KeyHelp.NONE, _ -> {}) instanceof HomeOpening.Opened<TrailReport>(TrailReport report)) {
            return report;
        }
        throw new AssertionError("the home was not opened");
    }

    /** Writes the journal anew, frame by frame, each sealed and chained as the desk itself would. */
    private void rewritten(List<byte[]> operations) throws IOException, HomeTroubleException {
        try (Home home = Home.open(folder)) {
            try (var old = Files.list(home.journal())) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            try (Journal journal = Journal.open(
                    new DiskFolder(home.journal()), home.key(), Position.START, new java.util.Random(1))) {
                operations.forEach(each -> journal.append(List.of(each)));
            }
        }
    }

    private List<byte[]> flat() {
        return new ArrayList<>(gestures.stream().flatMap(List::stream).toList());
    }

    private static String id(byte[] operation) {
        return WrittenOperation.read(operation).orElseThrow().operation().id().toString();
    }

    private interface Tampering {
        ChainFinding with(SplittableRandom random, List<byte[]> operations);
    }

    private void isNamed(Tampering tampering) {
        SeededRandom.repeat(12, random -> {
            List<byte[]> operations = flat();
            ChainFinding expected = tampering.with(random, operations);
            try {
                rewritten(operations);
            } catch (IOException | HomeTroubleException e) {
                throw new AssertionError(e);
            }
            List<ChainFinding> journal = report().findings().stream()
                    .filter(found -> found.where() == Where.JOURNAL && found.finding().kind() != Kind.BADLY_SIGNED)
                    .map(Found::finding)
                    .toList();
            assertEquals(List.of(expected), journal);
        });
    }

    @Test
    void aMorningIsWholeAndSigned() {
        TrailReport report = report();
        assertEquals(List.of(), report.findings());
        assertEquals(flat().size(), report.entries());
        assertTrue(report.signatures() >= 1);
    }

    @Test
    void aChangedEntryIsNamed() {
        isNamed((random, operations) -> {
            int at = random.nextInt(operations.size());
            operations.set(at, changed(operations.get(at)));
            return ChainFinding.of(Kind.CHANGED, at + 1L, id(operations.get(at)));
        });
    }

    /** The agent's name, so that another seems to have done it. */
    private static byte[] changed(byte[] operation) {
        String text = new String(operation, StandardCharsets.UTF_8);
        return text.replace("\"agent\":\"", "\"agent\":\"x").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aDroppedEntryIsNamed() {
        isNamed((random, operations) -> {
            int at = random.nextInt(operations.size());
            operations.remove(at);
            return ChainFinding.of(Kind.DROPPED, at + 1L, "");
        });
    }

    @Test
    void anAddedEntryIsNamed() {
        isNamed((random, operations) -> {
            int at = random.nextInt(operations.size() - 1);
            byte[] stranger = changed(operations.get(at));
            operations.add(at, stranger);
            return ChainFinding.of(Kind.ADDED, at + 1L, id(stranger));
        });
    }

    @Test
    void entriesThatChangedPlacesAreNamed() {
        isNamed((random, operations) -> {
            int at = random.nextInt(operations.size() - 2);
            Collections.swap(operations, at, at + 1);
            return ChainFinding.of(Kind.REORDERED, at + 2L, id(operations.get(at)));
        });
    }

    @Test
    void whoRewritesAllThatFollowsLacksTheSignature() throws IOException, HomeTroubleException {
        List<byte[]> forged = new ArrayList<>();
        WrittenOperation before = null;
        for (byte[] each : flat().subList(0, 10)) {
            String text = new String(each, StandardCharsets.UTF_8).replace("\"agent\":\"", "\"agent\":\"x");
            String chained = before == null ? text : text.replaceFirst("\"prev\":\"[0-9a-f]{64}", "\"prev\":\"" + before.hash().hex());
            before = WrittenOperation.read(chained.getBytes(StandardCharsets.UTF_8)).orElseThrow();
            forged.add(before.bytes());
        }
        rewritten(forged);
        assertTrue(report().findings().stream().anyMatch(found -> found.finding().kind() == Kind.BADLY_SIGNED));
    }

    @Test
    void aDamagedFrameIsNamedByTheEntryThatItHeld() throws IOException {
        Path journal = folder.resolve("journal").resolve("00000001.journal");
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
            file.seek(file.length() / 2);
            int was = file.read();
            file.seek(file.length() / 2);
            file.write(was ^ 1);
        }
        ChainFinding only = report().findings().getFirst().finding();
        assertEquals(Kind.UNREADABLE, only.kind());
        assertTrue(only.from() > 1 && only.from() < flat().size(), only.toString());
    }

    private void inDatabase(Function<DSLContext, Integer> change) throws IOException, HomeTroubleException {
        try (Home home = Home.open(folder); Database database = Database.open(home, Database.ASYNC)) {
            assertEquals(1, database.write(change));
        }
    }

    private List<Found> inDatabase(Kind kind, long seq, String id) {
        return List.of(new Found(Where.DATABASE, ChainFinding.of(kind, seq, id)));
    }

    @Test
    void aChangedCopyInTheDatabaseIsNamed() throws IOException, HomeTroubleException {
        inDatabase(context ->
                context.update(OPERATION).set(OPERATION.AGENT, "another").where(OPERATION.DESK_SEQ.eq(7L)).execute());
        assertEquals(inDatabase(Kind.CHANGED, 7, id(flat().get(6))), report().findings());
    }

    @Test
    void aDroppedOrAddedCopyInTheDatabaseIsNamed() throws IOException, HomeTroubleException {
        inDatabase(context -> context.update(OPERATION)
                .set(OPERATION.DESK_SEQ, 9_000L)
                .where(OPERATION.DESK_SEQ.eq(7L))
                .execute());
        List<Found> expected = new ArrayList<>(inDatabase(Kind.ADDED, 9_000, id(flat().get(6))));
        expected.addAll(inDatabase(Kind.DROPPED, 7, ""));
        assertEquals(expected, report().findings());
    }
}
