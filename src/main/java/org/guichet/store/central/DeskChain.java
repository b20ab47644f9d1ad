package org.guichet.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** A desk's row: how far its chain is. */
record DeskChain(String desk, ChainEnd end, boolean revoked) {

    private static final String SELECT = "select last_seq, last_hash, revoked_at is not null as revoked from desk"
            + " where desk = ? and site = ?";

    static DeskChain read(Connection connection, String site, String desk) throws SQLException, StoreProblem {
        return select(connection, site, desk, "");
    }

    /** Nobody takes the desk's right away before the transaction ends. */
    static DeskChain lock(Connection connection, String site, String desk) throws SQLException, StoreProblem {
        return select(connection, site, desk, " for update");
    }

    private static DeskChain select(Connection connection, String site, String desk, String how) throws SQLException, StoreProblem {
        try (PreparedStatement statement = Rows.bound(connection, SELECT + how, desk, site);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new StoreProblem(Code.NOT_AUTHENTICATED, "no such desk at this site");
            }
            return new DeskChain(
                    desk, new ChainEnd(row.getLong("last_seq"), Rows.hash(row, "last_hash")), row.getBoolean("revoked"));
        }
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

    void write(Connection connection) throws SQLException {
        Rows.write(
                connection, "update desk set last_seq = ?, last_hash = ? where desk = ?", end.seq(), Rows.bytes(end.hash()), desk);
    }
}
