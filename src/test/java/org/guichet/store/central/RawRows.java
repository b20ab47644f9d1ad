package org.guichet.store.central;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.guichet.domain.change.Hash;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.SentBytes;

/** What the store's own work is measured against: the same rows, written in JDBC batches of the same size into a table of the same form. */
public final class RawRows {

    private final Access access;
    private final String table;
    private final boolean rewritten;

    /** @param rewritten whether the driver makes inserts of many rows of a batch: a harder measure than batches as they are */
    public RawRows(Access access, String table, boolean rewritten) throws SQLException {
        this.access = access;
        this.table = table;
        this.rewritten = rewritten;
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + table + " (like operation including all)");
        }
    }

    private Connection connection() throws SQLException {
        String url = access.url() + (access.url().contains("?") ? "&" : "?") + "reWriteBatchedInserts=" + rewritten;
        return DriverManager.getConnection(url, access.user(), access.password());
    }

    public void insert(String site, List<List<SentBytes>> gestures) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement row = connection.prepareStatement("insert into " + table
                        + " (site, feed_seq, feed_hash, op_id, op_hash, desk, desk_seq, kind, key, verdict, reason, detail, bytes)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'APPLIED', '', '', ?)")) {
            connection.setAutoCommit(false);
            byte[] hash = Rows.bytes(Hash.NONE);
            long seq = 0;
            for (List<SentBytes> gesture : gestures) {
                for (SentBytes sent : gesture) {
                    seq++;
                    row.setString(1, site);
                    row.setLong(2, seq);
                    row.setBytes(3, hash);
                    row.setObject(4, new UUID(seq, seq));
                    row.setBytes(5, hash);
                    row.setString(6, "desk");
                    row.setLong(7, seq);
                    row.setString(8, "TICKET");
                    row.setString(9, "20261124-B" + seq / 3);
                    row.setBytes(10, sent.bytes());
                    row.addBatch();
                    if (seq % CentralStore.MOST_OPERATIONS == 0) {
                        row.executeBatch();
                        connection.commit();
                    }
                }
            }
            row.executeBatch();
            connection.commit();
        }
    }

    /** All bytes, in their order. */
    public long readAll() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement all = connection.prepareStatement(
                        "select feed_seq, feed_hash, bytes from " + table + " order by feed_seq")) {
            connection.setAutoCommit(false);
            all.setFetchSize(CentralStore.MOST_ENTRIES);
            long bytes = 0;
            try (ResultSet rows = all.executeQuery()) {
                while (rows.next()) {
                    bytes += rows.getBytes("bytes").length + rows.getBytes("feed_hash").length;
                }
            }
            return bytes;
        }
    }
}
