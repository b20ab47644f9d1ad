package org.guichet.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** A site's feed as rows. */
final class FeedRows {

    static final String AFTER = "select feed_seq, feed_hash, verdict, reason, detail, bytes from operation"
            + " where site = ? and feed_seq > ? order by feed_seq limit ?";

    static final String POINT = "select feed_hash from operation where site = ? and feed_seq = ?";

    /** A page is no longer than this, but has one entry at least. */
    private static final int PAGE_BYTES = 4 * 1024 * 1024;

    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final String site;

    FeedRows(Connection connection, String site) {
        this.connection = connection;
        this.site = site;
    }

    /** @throws StoreProblem where the feed is another one at that point */
    void check(FeedPoint known, FeedPoint end) throws SQLException, StoreProblem {
        boolean agrees = known.feedSeq() >= 0 && known.feedSeq() <= end.feedSeq() && known.equals(point(known.feedSeq(), end));
        if (!agrees) {
            throw new StoreProblem(Code.FEED_DIVERGED, "another feed at " + known.feedSeq());
        }
    }

    /** The end where the feed is shorter. */
    FeedPoint point(long feedSeq, FeedPoint end) throws SQLException {
        if (feedSeq <= 0) {
            return FeedPoint.START;
        }
        if (feedSeq >= end.feedSeq()) {
            return end;
        }
        List<Hash> found = new ArrayList<>();
        Rows.each(connection, row -> found.add(Rows.hash(row, "feed_hash")), POINT, site, feedSeq);
        return new FeedPoint(feedSeq, found.getFirst());
    }

    List<FeedEntry> after(long feedSeq, int limit) throws SQLException {
        List<FeedEntry> entries = new ArrayList<>();
        try (PreparedStatement statement = Rows.bound(connection, AFTER, site, feedSeq, limit)) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                int bytes = 0;
                while (bytes < PAGE_BYTES && row.next()) {
                    SentBytes sent = SentBytes.of(row.getBytes("bytes"));
                    bytes += sent.length();
                    entries.add(new FeedEntry(row.getLong("feed_seq"), Rows.hash(row, "feed_hash"), Rows.verdict(row), sent));
                }
            }
        }
        return entries;
    }
}
