package org.guichet.store.central;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guichet.domain.change.Hash;
import org.guichet.domain.exchange.Verdict;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL keeps them: hashes as bytes, columns of many rows as arrays, so that a batch is one statement. */
final class Rows {

    /** What to do with a row. */
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private Rows() {}

    static byte[] bytes(Hash hash) {
        return HexFormat.of().parseHex(hash.hex());
    }

    static Hash hash(ResultSet row, String column) throws SQLException {
        return new Hash(HexFormat.of().formatHex(row.getBytes(column)));
    }

    static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(Verdict.Kind.valueOf(row.getString("verdict")), row.getString("reason"), row.getString("detail"));
    }

    /** PostgreSQL has no character 0 in its texts. */
    static String text(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * @param values Long, String, UUID, byte[], LocalDateTime as text, or Array made by {@link #column}; bound in their order
     * @return rows written
     */
    static int write(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static void each(Connection connection, Taker taker, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    static PreparedStatement bound(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    static <T> Array column(Connection connection, String type, Collection<T> rows, Function<T, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    static <T> Array bytesColumn(Connection connection, Collection<T> rows, Function<T, byte[]> value) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray(String[]::new));
    }

    static Array numbers(Connection connection, Collection<Long> numbers) throws SQLException {
        return connection.createArrayOf("int8", numbers.toArray(Long[]::new));
    }

    static Array ids(Connection connection, List<UUID> ids) throws SQLException {
        return column(connection, "uuid", ids, each -> each);
    }

    static LocalDateTime slot(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
