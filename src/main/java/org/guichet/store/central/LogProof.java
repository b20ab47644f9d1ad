package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.StoreLog.Said;
import org.guichet.sync.protocol.StoreProblem;

/**
 * Shows that an entry is in the log: whoever has the checkpoint can check it alone (RFC 9162 section 2.1.3.2).
 *
 * @param leaf hash of what the log has of the entry
 * @param path from the leaf to the checkpoint's root
 */
public record LogProof(long feedSeq, String operation, Hash operationHash, String verdict, Hash leaf, List<Hash> path, Said said) {

    private static final String BY_NUMBER = "select feed_seq, op_id, op_hash, verdict, reason, detail from operation"
            + " where site = ? and feed_seq = ?";
    private static final String BY_ID = "select feed_seq, op_id, op_hash, verdict, reason, detail from operation"
            + " where site = ? and op_id = ?";

    public LogProof {
        path = List.copyOf(path);
    }

    /**
     * @param entry number in the feed, or the operation's id
     * @return empty where there is no such entry
     */
    public static Optional<LogProof> of(CentralDatabase database, String site, String entry, Instant now) throws StoreProblem {
        return database.write(connection -> {
            List<LogProof> found = new ArrayList<>();
            Checkpoints checkpoints = new Checkpoints(connection, site);
            Said said = checkpoints.say(0, now);
            find(connection, site, entry, said, found);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            LogProof is = found.getFirst();
            List<Hash> path = checkpoints.inclusion(is.feedSeq(), said.checkpoint().size());
            return Optional.of(new LogProof(
                    is.feedSeq(), is.operation(), is.operationHash(), is.verdict(), is.leaf(), path, said));
        });
    }

    private static void find(Connection connection, String site, String entry, Said said, List<LogProof> found) throws SQLException {
        boolean number = entry.matches("[0-9]{1,18}");
        if (!number && !entry.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return;
        }
        Rows.each(
                connection,
                row -> {
                    Hash hash = Rows.hash(row, "op_hash");
                    found.add(new LogProof(
                            row.getLong("feed_seq"), row.getString("op_id"), hash, row.getString("verdict"),
                            FeedEntry.logged(row.getLong("feed_seq"), hash, Rows.verdict(row)), List.of(), said));
                },
                number ? BY_NUMBER : BY_ID,
                site,
                number ? Long.valueOf(entry) : UUID.fromString(entry));
    }
}
