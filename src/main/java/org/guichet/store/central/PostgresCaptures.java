package org.guichet.store.central;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CaptureNote;
import org.guichet.sync.protocol.CaptureProgress;
import org.guichet.sync.protocol.CaptureStore;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** Sealed captures in PostgreSQL: a row each, and a row for each of its parts. A part that was answered is on disk. */
public final class PostgresCaptures implements CaptureStore {

    /** Captures that a desk may have begun and not finished: more are a fault, not a day's work. */
    private static final int MOST_UNFINISHED = 2_000;

    private static final String FOUND = "select desk, length, received, verified_at is not null as verified from capture"
            + " where site = ? and name = ?";

    private final CentralDatabase database;

    public PostgresCaptures(CentralDatabase database) {
        this.database = database;
    }

    /** @param altered whether the whole was not what its name says, which is told once the transaction is kept */
    private record Taken(CaptureProgress progress, boolean altered) {}

    @Override
    public CaptureProgress begin(Caller caller, CaptureNote capture) throws StoreProblem {
        if (capture.length() < 1) {
            throw new StoreProblem(Code.MALFORMED, "a capture has a byte at least");
        }
        if (capture.length() > MOST_BYTES) {
            throw new StoreProblem(Code.TOO_LARGE, "capture");
        }
        return database.write(connection -> {
            if (unfinished(connection, caller) >= MOST_UNFINISHED) {
                throw new StoreProblem(Code.TOO_LARGE, "this desk has begun " + MOST_UNFINISHED + " captures that it did not finish");
            }
            Rows.write(
                    connection,
                    "insert into capture (site, name, desk, op_id, length) values (?, ?, ?, ?, ?) on conflict do nothing",
                    caller.site(), Rows.bytes(capture.name()), caller.desk(), capture.operation().value(), capture.length());
            CaptureProgress progress = find(connection, caller, capture.name(), FOUND);
            if (progress.length() != capture.length()) {
                throw new StoreProblem(Code.MALFORMED, "a capture of this name has another length");
            }
            return progress;
        });
    }

    private static long unfinished(Connection connection, Caller caller) throws SQLException {
        List<Long> count = new ArrayList<>();
        Rows.each(
                connection,
                row -> count.add(row.getLong(1)),
                "select count(*) from capture where site = ? and desk = ? and verified_at is null",
                caller.site(), caller.desk());
        return count.getFirst();
    }

    @Override
    public CaptureProgress progress(Caller caller, Hash name) throws StoreProblem {
        return database.read(connection -> find(connection, caller, name, FOUND));
    }

    private static CaptureProgress find(Connection connection, Caller caller, Hash name, String sql) throws SQLException, StoreProblem {
        try (PreparedStatement statement = Rows.bound(connection, sql, caller.site(), Rows.bytes(name));
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new StoreProblem(Code.NOT_FOUND, "no such capture");
            }
            if (!row.getString("desk").equals(caller.desk())) {
                throw new StoreProblem(Code.WRONG_DESK, "another desk's capture");
            }
            return new CaptureProgress(row.getLong("length"), row.getLong("received"), row.getBoolean("verified"));
        }
    }

    @Override
    public CaptureProgress append(Caller caller, Hash name, long offset, byte[] part) throws StoreProblem {
        if (part.length > PART_BYTES) {
            throw new StoreProblem(Code.TOO_LARGE, "part");
        }
        Taken taken = database.write(connection -> take(connection, caller, name, offset, part));
        if (taken.altered()) {
            throw new StoreProblem(Code.CAPTURE_ALTERED, "the whole is not what its name says");
        }
        return taken.progress();
    }

    private static Taken take(Connection connection, Caller caller, Hash name, long offset, byte[] part)
            throws SQLException, StoreProblem {
        CaptureProgress before = find(connection, caller, name, FOUND + " for update");
        long received = offset + part.length;
        if (offset != before.received() || received > before.length()) {
            throw new StoreProblem(Code.CAPTURE_GAP, "the store has " + before.received() + " of " + before.length() + " bytes");
        }
        if (part.length > 0) {
            Rows.write(
                    connection, "insert into capture_part (site, name, start, bytes) values (?, ?, ?, ?)",
                    caller.site(), Rows.bytes(name), offset, part);
        }
        boolean whole = received == before.length();
        boolean same = whole && CaptureBytes.hash(connection, caller.site(), name).equals(name);
        if (whole && !same) {
            Rows.write(
                    connection, "delete from capture_part where site = ? and name = ?", caller.site(), Rows.bytes(name));
            received = 0;
        }
        Rows.write(
                connection,
                "update capture set received = ?, verified_at = case when ? then coalesce(verified_at, now()) end"
                        + " where site = ? and name = ?",
                received, same, caller.site(), Rows.bytes(name));
        return new Taken(new CaptureProgress(before.length(), received, same), whole && !same);
    }
}
