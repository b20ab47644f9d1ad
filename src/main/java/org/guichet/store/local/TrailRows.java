package org.guichet.store.local;

import static org.guichet.store.generated.Tables.OPERATION;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichet.domain.audit.ChainFinding;
import org.guichet.domain.audit.ChainFinding.Kind;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.OperationHead;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Holds the database's copy of the trail against the journal: its bytes, and the columns that the auditor's lists go by. The next rows
 * are read while the last are compared: a trail of years is to be checked in seconds.
 */
final class TrailRows implements AutoCloseable {

    private static final int AT_ONCE = 4_096;

    private static final String AFTER = "select " + String.join(", ",
                    OPERATION.DESK_SEQ.getName(), OPERATION.OP_ID.getName(), OPERATION.ACT_TYPE.getName(), OPERATION.AGENT.getName(),
                    OPERATION.AGGREGATE_KIND.getName(), OPERATION.AGGREGATE_KEY.getName(), OPERATION.OPERATION_HASH.getName(),
                    OPERATION.DESK_TIME.getName(), OPERATION.OPERATION_BYTES.getName())
            + " from operation where desk_seq > ? order by desk_seq limit " + AT_ONCE;

    @SuppressWarnings("ArrayRecordComponent") // compared by its bytes only
    private record Row(
            long seq, String id, String type, String agent, String kind, String key, String hash, Instant time, byte[] bytes) {}

    private final Database database;
    private final long taken;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("trail-rows").daemon().factory());
    private final Map<Long, Row> waiting = new HashMap<>();
    private final TreeSet<Long> missing = new TreeSet<>();
    private final List<ChainFinding> findings = new ArrayList<>();
    private Future<List<Row>> next;
    private long reached;
    private boolean ended;

    /** @param taken number of the last entry that the database says it has */
    TrailRows(Database database, long taken) {
        this.database = database;
        this.taken = taken;
        this.next = ask(0);
    }

    void compare(OperationHead head, Hash hash, byte[] bytes) {
        long seq = head.seq();
        while (seq > reached && !ended) {
            load();
        }
        Row row = waiting.remove(seq);
        if (row != null && !isOf(row, head, hash, bytes)) {
            findings.add(ChainFinding.of(Kind.CHANGED, seq, row.id()));
        } else if (row == null && seq <= taken) {
            missing.add(seq);
        }
    }

    /** @param elsewhere numbers of which the journal itself is not sound: what the database lacks of those says nothing */
    List<ChainFinding> end(List<ChainFinding> elsewhere) {
        while (!ended) {
            load();
        }
        waiting.forEach((seq, row) -> {
            if (elsewhere.stream().noneMatch(each -> each.from() <= seq && seq <= each.to())) {
                findings.add(ChainFinding.of(Kind.ADDED, seq, row.id()));
            }
        });
        missing.stream()
                .filter(seq -> elsewhere.stream().noneMatch(each -> each.from() <= seq && seq <= each.to()))
                .forEach(seq -> findings.add(ChainFinding.of(Kind.DROPPED, seq, "")));
        return List.copyOf(findings);
    }

    private static boolean isOf(Row row, OperationHead head, Hash hash, byte[] bytes) {
        return Arrays.equals(row.bytes(), bytes)
                && row.hash().equals(hash.hex())
                && row.id().equals(head.id())
                && row.type().equals(head.type())
                && row.agent().equals(head.agent())
                && row.kind().equals(head.kind())
                && row.key().equals(head.key())
                && row.time().equals(head.at());
    }

    private void load() {
        List<Row> rows = awaited(next);
        for (Row row : rows) {
            waiting.put(row.seq(), row);
            reached = row.seq();
        }
        ended = rows.size() < AT_ONCE;
        if (!ended) {
            next = ask(reached);
        }
    }

    private Future<List<Row>> ask(long after) {
        return reader.submit(() -> database.read(context -> context.connectionResult(connection -> rows(connection, after))));
    }

    private static List<Row> awaited(Future<List<Row>> rows) {
        try {
            return rows.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<Row> rows(Connection connection, long after) throws SQLException {
        List<Row> rows = new ArrayList<>(AT_ONCE);
        try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                            row.getString(7), moment(row.getObject(8, OffsetDateTime.class)), row.getBytes(9)));
                }
            }
        }
        return rows;
    }

    @Override
    public void close() {
        reader.close(); // waits: an interrupt would close the database
    }

    private static Instant moment(@Nullable OffsetDateTime time) {
        if (time == null) {
            throw new DataAccessException("the column takes no null");
        }
        return time.toInstant();
    }
}
