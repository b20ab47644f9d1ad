package org.guichet.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.guichet.domain.audit.ChainFinding;
import org.guichet.domain.audit.ChainFinding.Kind;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.LogCheckpoint;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;

/**
 * Reads a site's whole feed and says which entries are not as they came: the bytes against their hashes, the feed's chain, each desk's
 * chain, the log's subtrees, and every checkpoint that was ever said.
 */
public final class LogAudit {

    /** What does not fit: entries, sizes of checkpoints, places of kept subtrees. */
    public record Report(long entries, long checkpoints, List<ChainFinding> feed, List<Long> brokenCheckpoints, List<Long> brokenNodes) {

        public boolean isSound() {
            return feed.isEmpty() && brokenCheckpoints.isEmpty() && brokenNodes.isEmpty();
        }
    }

    private static final String ENTRIES = "select feed_seq, feed_hash, op_id, op_hash, desk, desk_seq, verdict, reason, detail, bytes"
            + " from operation where site = ? order by feed_seq";

    private static final String CHECKPOINTS = "select log_size, incarnation, root, made_at, signature from log_checkpoint"
            + " where site = ? order by log_size";

    private static final String NODE = "select hash from log_node where site = ? and level = 8 and place = ?";

    private static final int NODE_LEAVES = 256;
    private static final int AT_ONCE = 2_000;
    private static final long A_STEP = 1_000;

    private final Connection connection;
    private final String site;
    private final LongConsumer progress;
    private final List<ChainFinding> findings = new ArrayList<>();
    private final List<Long> brokenNodes = new ArrayList<>();
    private final Map<String, FeedPoint> desks = new HashMap<>();
    private final LeafRoots roots = new LeafRoots();
    private FeedPoint last = FeedPoint.START;
    private long entries;

    private LogAudit(Connection connection, String site, LongConsumer progress) {
        this.connection = connection;
        this.site = site;
        this.progress = progress;
    }

    /** @param progress told now and then how many entries were read */
    public static Report run(CentralDatabase database, String site, LongConsumer progress) throws StoreProblem {
        return database.read(connection -> new LogAudit(connection, site, progress).report());
    }

    private Report report() throws SQLException, StoreProblem {
        SiteCounter counter = SiteCounter.read(connection, site);
        List<LogCheckpoint> said = checkpoints();
        said.forEach(each -> roots.wanted(each.size()));
        try (PreparedStatement statement = Rows.bound(connection, ENTRIES, site)) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entry(row, counter.end().feedSeq());
                }
            }
        }
        if (last.feedSeq() < counter.end().feedSeq()) {
            findings.add(new ChainFinding(Kind.DROPPED, last.feedSeq() + 1, counter.end().feedSeq(), ""));
        }
        Optional<byte[]> key = new Checkpoints(connection, site).publicKey();
        List<Long> broken = said.stream()
                .filter(each -> !roots.at(each.size()).equals(Optional.of(each.root()))
                        || key.filter(each::isSignedBy).isEmpty())
                .map(LogCheckpoint::size)
                .toList();
        return new Report(entries, said.size(), List.copyOf(findings), broken, List.copyOf(brokenNodes));
    }

    private void entry(ResultSet row, long end) throws SQLException {
        entries++;
        long seq = row.getLong("feed_seq");
        String id = row.getObject("op_id", UUID.class).toString();
        SentBytes sent = SentBytes.of(row.getBytes("bytes"));
        if (seq > end) {
            findings.add(ChainFinding.of(Kind.ADDED, seq, id));
            return;
        }
        if (seq > last.feedSeq() + 1) {
            findings.add(new ChainFinding(Kind.DROPPED, last.feedSeq() + 1, seq - 1, ""));
        }
        boolean follows = seq == last.feedSeq() + 1;
        Hash stored = Rows.hash(row, "feed_hash");
        boolean chained = FeedEntry.chained(last.hash(), sent.hash(), Rows.verdict(row)).equals(stored);
        if (!sent.hash().equals(Rows.hash(row, "op_hash")) || (follows && !chained) || !isItself(row, sent)) {
            findings.add(ChainFinding.of(Kind.CHANGED, seq, id));
        }
        last = new FeedPoint(seq, stored);
        leaf(seq, FeedEntry.logged(seq, sent.hash(), Rows.verdict(row)));
        if (entries % A_STEP == 0) {
            progress.accept(entries);
        }
    }

    /** The columns that it is looked up by say what its bytes say, and it goes on where its desk's last one ended. */
    private boolean isItself(ResultSet row, SentBytes sent) throws SQLException {
        ReceivedOperation read = ReceivedOperation.read(sent).orElse(null);
        String desk = row.getString("desk");
        if (read == null
                || !read.id().value().equals(row.getObject("op_id", UUID.class))
                || !read.desk().equals(desk)
                || read.deskSeq() != row.getLong("desk_seq")) {
            return false;
        }
        FeedPoint before = desks.put(desk, new FeedPoint(read.deskSeq(), read.hash()));
        return before == null
                || before.feedSeq() + 1 != read.deskSeq()
                || before.hash().equals(read.prevHash());
    }

    private void leaf(long seq, Hash leaf) throws SQLException {
        Optional<Hash> node = roots.add(leaf, NODE_LEAVES);
        if (node.isPresent() && seq % NODE_LEAVES == 0) {
            List<Hash> kept = new ArrayList<>();
            Rows.each(connection, row -> kept.add(Rows.hash(row, "hash")), NODE, site, seq / NODE_LEAVES - 1);
            if (!kept.isEmpty() && !kept.getFirst().equals(node.get())) {
                brokenNodes.add(seq / NODE_LEAVES - 1);
            }
        }
    }

    private List<LogCheckpoint> checkpoints() throws SQLException {
        List<LogCheckpoint> said = new ArrayList<>();
        Rows.each(
                connection,
                row -> said.add(new LogCheckpoint(
                        site, row.getObject("incarnation", UUID.class), row.getLong("log_size"), Rows.hash(row, "root"),
                        Instant.parse(row.getString("made_at")), row.getString("signature"))),
                CHECKPOINTS, site);
        return said;
    }
}
