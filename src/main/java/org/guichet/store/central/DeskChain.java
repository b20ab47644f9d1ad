package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** A desk's row: how far its chain is. */
record DeskChain(String desk, ChainEnd end, boolean revoked) {

    private static final String SELECT = "select desk, last_seq, last_hash, revoked_at is not null as revoked from desk"
            + " where site = ? and desk = any(?)";

    private static final String UPDATE = "update desk d set last_seq = w.seq, last_hash = w.hash"
            + " from unnest(?::text[], ?::bigint[], ?::bytea[]) as w(desk, seq, hash) where d.desk = w.desk";

    static DeskChain read(Connection connection, String site, String desk) throws SQLException, StoreProblem {
        return of(desk, select(connection, site, Set.of(desk), ""));
    }

    /** Those that are desks of the site. Nobody takes a desk's right away before the transaction ends. */
    static Map<String, DeskChain> lock(Connection connection, String site, Collection<String> desks) throws SQLException {
        return select(connection, site, desks, " order by desk for update");
    }

    static DeskChain of(String desk, Map<String, DeskChain> found) throws StoreProblem {
        DeskChain chain = found.get(desk);
        if (chain == null) {
            throw new StoreProblem(Code.NOT_AUTHENTICATED, "no such desk at this site");
        }
        return chain;
    }

    private static Map<String, DeskChain> select(Connection connection, String site, Collection<String> desks, String how)
            throws SQLException {
        Map<String, DeskChain> found = new HashMap<>();
        Rows.each(
                connection,
                row -> found.put(row.getString("desk"), new DeskChain(
                        row.getString("desk"), new ChainEnd(row.getLong("last_seq"), Rows.hash(row, "last_hash")),
                        row.getBoolean("revoked"))),
                SELECT + how,
                site,
                Rows.texts(connection, desks));
        return found;
    }

    static void write(Connection connection, Collection<DeskChain> desks) throws SQLException {
        Rows.write(
                connection,
                UPDATE,
                Rows.texts(connection, desks.stream().map(DeskChain::desk).toList()),
                Rows.numbers(connection, desks.stream().map(each -> each.end().seq()).toList()),
                Rows.bytesColumn(connection, desks, each -> Rows.bytes(each.end().hash())));
    }

    /** @throws StoreProblem where the desk's right to speak was taken away */
    DeskChain valid() throws StoreProblem {
        if (revoked) {
            throw new StoreProblem(Code.DESK_REVOKED, desk);
        }
        return this;
    }

    DeskChain at(ChainEnd next) {
        return new DeskChain(desk, next, revoked);
    }
}
