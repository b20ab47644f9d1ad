package org.guichet.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.EnrolledDesk;
import org.guichet.sync.protocol.StoreGreeting;

/** The store itself and its desks as rows. */
final class StoreRows {

    static final String HASH_OF = "select op_hash from operation where site = ? and desk = ? and desk_seq = ?";

    private StoreRows() {}

    /** Gives a new store its id, which it keeps for ever. */
    static void identify(Connection connection) throws SQLException {
        Rows.write(connection, "insert into store_identity (store_id) values (?) on conflict do nothing", UUID.randomUUID());
    }

    static StoreGreeting greeting(Connection connection, Instant time) throws SQLException {
        List<StoreGreeting> found = new ArrayList<>();
        Rows.each(
                connection,
                row -> found.add(new StoreGreeting(
                        row.getObject("store_id", UUID.class), Incarnation.of(row), CentralStore.OLDEST_PROTOCOL,
                        CentralStore.NEWEST_PROTOCOL, time, sealingKey(row))),
                "select " + Incarnation.COLUMNS + ", " + StoreKeys.CURRENT);
        return found.getFirst();
    }

    private static String sealingKey(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("sealing_key");
        return key == null ? "" : StoreKeys.text(key);
    }

    /** Hash of a desk's operation at that place of its chain. */
    static Optional<Hash> hashOf(Connection connection, Caller caller, long deskSeq) throws SQLException {
        List<Hash> found = new ArrayList<>();
        Rows.each(connection, row -> found.add(Rows.hash(row, "op_hash")), HASH_OF, caller.site(), caller.desk(), deskSeq);
        return found.stream().findFirst();
    }

    static Optional<EnrolledDesk> desk(Connection connection, String desk) throws SQLException {
        List<EnrolledDesk> found = new ArrayList<>();
        Rows.each(
                connection,
                row -> found.add(new EnrolledDesk(
                        new Caller(row.getString("site"), desk), row.getBytes("public_key"), row.getBoolean("revoked"))),
                "select site, public_key, revoked_at is not null as revoked from desk where desk = ?",
                Rows.text(desk));
        return found.stream().findFirst();
    }
}
