package org.guichet.store.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.guichet.domain.audit.ChainFinding;
import org.guichet.domain.audit.ChainFinding.Kind;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.audit.MerkleProof;
import org.guichet.domain.audit.MerkleTree;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreLog.Said;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site's log: what it says of itself can be checked by anybody, and whatever is changed in the database afterwards is named. */
class StoreLogTest {

    // made before each test
    @SuppressWarnings("NullAway.Init")
    private StoreFixture fixture;

    // made before each test
    @SuppressWarnings("NullAway.Init")
    private TestDesk desk;

    @BeforeEach
    void open() throws StoreProblem {
        fixture = new StoreFixture();
        desk = fixture.desk(StoreFixture.NORTH, 1);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void opened(int files) throws StoreProblem {
        for (int done = 0; done < files; done += 100) {
            List<List<SentBytes>> gestures = new ArrayList<>();
            for (int i = 0; i < Math.min(100, files - done); i++) {
                gestures.add(desk.gesture(TestDesk.deed(
                        new AggregateId(AggregateId.Kind.APPLICANT, Integer.toString(1 + i % 20)),
                        new AuditedAct.FileOpened(AuditedAct.Purpose.PERSON_AT_THE_DESK, null))));
            }
            fixture.store.push(desk.caller(), gestures);
        }
    }

    private Said said(long known) throws StoreProblem {
        return fixture.store.log(desk.caller(), known);
    }

    /** As the reference algorithm has it, over the leaves of the feed itself. */
    private Hash rootOfTheFeed() throws StoreProblem {
        List<Hash> leaves = new ArrayList<>();
        FeedPoint at = FeedPoint.START;
        while (true) {
            List<FeedEntry> page = fixture.store.feed(desk.caller(), at, 2_000).entries();
            if (page.isEmpty()) {
                return new MerkleTree((level, index) -> whole(leaves, level, (int) index)).root(leaves.size());
            }
            page.forEach(each -> leaves.add(FeedEntry.logged(each.feedSeq(), each.sent().hash(), each.verdict())));
            at = new FeedPoint(page.getLast().feedSeq(), page.getLast().feedHash());
        }
    }

    private static Hash whole(List<Hash> leaves, int level, int index) {
        return level == 0
                ? leaves.get(index)
                : MerkleTree.node(whole(leaves, level - 1, 2 * index), whole(leaves, level - 1, 2 * index + 1));
    }

    @Test
    void aCheckpointIsSignedAndItsRootIsThatOfTheFeed() throws StoreProblem {
        assertEquals(new MerkleTree((_, _) -> Hash.NONE).root(0), said(0).checkpoint().root());
        for (int more : List.of(1, 254, 1, 1, 400)) {
            opened(more);
            Said said = said(0);
            assertEquals(rootOfTheFeed(), said.checkpoint().root());
            assertTrue(said.checkpoint().isSignedBy(Base64.getDecoder().decode(said.publicKey())));
            assertFalse(said.checkpoint().signed(said(0).checkpoint().signature() + "A").isSignedBy(new byte[5]));
        }
        assertEquals(657, said(0).checkpoint().size());
        assertEquals(said(0), said(0), "said once, and kept");
    }

    @Test
    void itIsShownThatTheLogOnlyGrew() throws StoreProblem {
        List<Said> said = new ArrayList<>();
        for (int more : List.of(3, 300, 17, 256)) {
            opened(more);
            said.add(said(0));
        }
        for (Said each : said) {
            Said now = said(each.checkpoint().size());
            assertTrue(MerkleProof.grew(
                    each.checkpoint().size(), each.checkpoint().root(), now.checkpoint().size(), now.checkpoint().root(),
                    now.growth()));
        }
    }

    @Test
    void alsoWhereNobodyAskedWhileItGrewByWholeSubtrees() throws StoreProblem {
        opened(3);
        Said early = said(0);
        opened(600);
        Said now = said(3);
        assertTrue(MerkleProof.grew(3, early.checkpoint().root(), 603, now.checkpoint().root(), now.growth()));
    }

    @Test
    void anyEntryIsShownToBeInTheLogAndNoneIsThatIsNot() throws StoreProblem {
        opened(300);
        Said said = said(0);
        for (long seq : LongStream.of(1, 2, 255, 256, 257, 300).toArray()) {
            LogProof proof = LogProof.of(fixture.database, StoreFixture.NORTH, Long.toString(seq), TestDesk.NOW).orElseThrow();
            assertTrue(MerkleProof.includes(proof.leaf(), seq - 1, 300, proof.path(), said.checkpoint().root()));
            assertEquals(proof.path(), fixture.store.inclusion(desk.caller(), seq, 300));
            assertEquals(
                    proof, LogProof.of(fixture.database, StoreFixture.NORTH, proof.operation(), TestDesk.NOW).orElseThrow());
        }
        assertTrue(LogProof.of(fixture.database, StoreFixture.NORTH, "301", TestDesk.NOW).isEmpty());
        assertTrue(LogProof.of(fixture.database, StoreFixture.NORTH, "' or 1=1", TestDesk.NOW).isEmpty());
        assertEquals(Code.NOT_FOUND, assertThrows(
                StoreProblem.class, () -> fixture.store.inclusion(desk.caller(), 301, 300)).code());
        assertEquals(Code.NOT_FOUND, assertThrows(
                StoreProblem.class, () -> fixture.store.inclusion(desk.caller(), 1, 301)).code());
    }

    private LogAudit.Report audited() throws StoreProblem {
        return LogAudit.run(fixture.database, StoreFixture.NORTH, _ -> {});
    }

    private List<ChainFinding> audited(String tampering) throws StoreProblem, SQLException {
        opened(300);
        said(0);
        assertTrue(audited().isSound());
        TestPostgres.execute(fixture.access, tampering);
        LogAudit.Report report = audited();
        assertFalse(report.isSound());
        return report.feed();
    }

    private static List<Long> numbers(List<ChainFinding> findings, Kind kind) {
        return findings.stream().filter(each -> each.kind() == kind).map(ChainFinding::from).toList();
    }

    @Test
    void changedBytesAreNamed() throws Exception {
        assertEquals(List.of(77L), numbers(
                audited("update operation set bytes = bytes || '\\x20'::bytea where site = 'north' and feed_seq = 77"), Kind.CHANGED));
    }

    @Test
    void aChangedVerdictIsNamed() throws Exception {
        assertEquals(List.of(77L), numbers(
                audited("update operation set verdict = 'REFUSED' where site = 'north' and feed_seq = 77"), Kind.CHANGED));
    }

    @Test
    void aDroppedEntryIsNamedAndSoIsTheLast() throws Exception {
        assertEquals(List.of(77L, 300L), numbers(
                audited("delete from operation where site = 'north' and feed_seq in (77, 300)"), Kind.DROPPED));
    }

    @Test
    void anAddedEntryIsNamed() throws Exception {
        assertEquals(List.of(301L), numbers(
                audited("insert into operation select site, 301, feed_hash, gen_random_uuid(), op_hash, desk, 301, kind, key, verdict,"
                        + " reason, detail, bytes, received_at from operation where site = 'north' and feed_seq = 300"),
                Kind.ADDED));
    }

    @Test
    void entriesThatChangedPlacesAreNamed() throws Exception {
        assertEquals(List.of(10L, 20L), numbers(
                audited("update operation o set bytes = p.bytes, op_hash = p.op_hash from operation p"
                        + " where o.site = 'north' and p.site = 'north' and o.feed_seq in (10, 20) and p.feed_seq = 30 - o.feed_seq"),
                Kind.CHANGED));
    }

    @Test
    void whatWasSignedOnceStaysSaid() throws Exception {
        opened(40);
        said(0);
        opened(10);
        said(0);
        TestPostgres.execute(
                fixture.access, "update log_checkpoint set root = sha256('another'::bytea) where site = 'north' and log_size = 40");
        assertEquals(List.of(40L), audited().brokenCheckpoints());
    }

    @Test
    void severalMayAskAtOnce() throws Exception {
        opened(600);
        List<Said> said = IntStream.range(0, 6).parallel().mapToObj(_ -> {
            try {
                return said(0);
            } catch (StoreProblem e) {
                throw new AssertionError(e);
            }
        }).toList();
        assertEquals(1, said.stream().map(each -> each.checkpoint().root()).distinct().count());
        assertTrue(audited().isSound());
    }
}
