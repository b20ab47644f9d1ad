package org.guichet.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** A site's counter: where its feed ends, in which life of the database. */
record SiteCounter(UUID incarnation, FeedPoint end, String siteName) {

    /** As it is now. */
    static SiteCounter read(Connection connection, String site) throws SQLException, StoreProblem {
        return select(connection, site, "");
    }

    /** As it is, and nobody else moves it until the transaction ends. */
    static SiteCounter lock(Connection connection, String site) throws SQLException, StoreProblem {
        return select(connection, site, " for update of site");
    }

    private static SiteCounter select(Connection connection, String site, String how) throws SQLException, StoreProblem {
        String sql = "select feed_seq, feed_hash, site_name, " + Incarnation.COLUMNS + " from site where site = ?" + how;
        try (PreparedStatement statement = Rows.bound(connection, sql, site);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new StoreProblem(Code.NOT_FOUND, "no such site");
            }
            FeedPoint end = new FeedPoint(row.getLong("feed_seq"), Rows.hash(row, "feed_hash"));
            return new SiteCounter(Incarnation.of(row), end, row.getString("site_name"));
        }
    }
}
