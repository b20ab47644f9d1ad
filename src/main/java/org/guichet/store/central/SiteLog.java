package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.audit.MerkleTree;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** A site's Merkle log as rows: its leaves are the feed's, whole subtrees of 256 and more are kept. */
final class SiteLog {

    /** Levels between two that are kept. */
    private static final int STEP = 8;

    private static final int HIGHEST = 56;

    static final String LEAVES = "select feed_seq, op_hash, verdict, reason, detail from operation"
            + " where site = ? and feed_seq > ? and feed_seq <= ? order by feed_seq";

    static final String NODES =
            "select hash from log_node where site = ? and level = ? and place >= ? and place < ? order by place";

    static final String KEPT = "select coalesce(max(place) + 1, 0) as kept from log_node where site = ? and level = ?";

    private static final String KEEP =
            "insert into log_node (site, level, place, hash) values (?, ?, ?, ?) on conflict do nothing";

    private final Connection connection;
    private final String site;

    SiteLog(Connection connection, String site) {
        this.connection = connection;
        this.site = site;
    }

    /** Keeps the subtrees that have become whole. */
    void keepUpTo(long size) throws SQLException, StoreProblem {
        for (int level = STEP; level <= HIGHEST && size >> level > 0; level += STEP) {
            long whole = size >> level;
            for (long place = kept(level); place < whole; place++) {
                Hash hash = combined(below(level, place));
                Rows.write(connection, KEEP, site, level, place, Rows.bytes(hash));
            }
        }
    }

    Hash root(long size) throws SQLException, StoreProblem {
        return asked(tree -> tree.root(size));
    }

    List<Hash> growth(long earlier, long later) throws SQLException, StoreProblem {
        return asked(tree -> tree.consistency(earlier, later));
    }

    /** @param feedSeq from 1 */
    List<Hash> inclusion(long feedSeq, long size) throws SQLException, StoreProblem {
        return asked(tree -> tree.inclusion(feedSeq - 1, size));
    }

    private interface Question<T> {
        T of(MerkleTree tree);
    }

    private <T> T asked(Question<T> question) throws SQLException, StoreProblem {
        try {
            return question.of(new MerkleTree(this::whole));
        } catch (SiteWork.Interrupted fault) {
            throw fault.unwrapped();
        }
    }

    private Hash whole(int level, long place) {
        try {
            int kept = level / STEP * STEP;
            long first = place << (level - kept);
            return combined(row(kept, first, 1L << (level - kept)));
        } catch (SQLException e) {
            throw new SiteWork.Interrupted(e);
        } catch (StoreProblem e) {
            throw new SiteWork.Interrupted(e);
        }
    }

    private List<Hash> below(int level, long place) throws SQLException, StoreProblem {
        return row(level - STEP, place << STEP, 1L << STEP);
    }

    private List<Hash> row(int level, long first, long count) throws SQLException, StoreProblem {
        List<Hash> hashes = new ArrayList<>();
        if (level == 0) {
            Rows.each(
                    connection,
                    row -> hashes.add(FeedEntry.logged(row.getLong("feed_seq"), Rows.hash(row, "op_hash"), Rows.verdict(row))),
                    LEAVES, site, first, first + count);
        } else {
            Rows.each(connection, row -> hashes.add(Rows.hash(row, "hash")), NODES, site, level, first, first + count);
        }
        if (hashes.size() != count) {
            throw new StoreProblem(Code.STORE_FAULT, "the log of " + site + " has a gap at level " + level + " after " + first);
        }
        return hashes;
    }

    /** Of as many as are a power of two. */
    private static Hash combined(List<Hash> hashes) {
        List<Hash> level = hashes;
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(MerkleTree.node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.getFirst();
    }

    private long kept(int level) throws SQLException {
        List<Long> kept = new ArrayList<>();
        Rows.each(connection, row -> kept.add(row.getLong("kept")), KEPT, site, level);
        return kept.getFirst();
    }
}
