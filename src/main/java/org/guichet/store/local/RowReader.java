package org.guichet.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row's columns one after the other, as {@link BatchInsert} writes them. For what is read whole at every change of the queue:
 * jOOQ makes a text of each moment and reads it again.
 */
final class RowReader {

    private final ResultSet rows;
    private int column;

    RowReader(ResultSet rows) {
        this.rows = rows;
    }

    boolean next() throws SQLException {
        column = 0;
        return rows.next();
    }

    /** So many columns are not asked for. */
    void pass(int columns) {
        column += columns;
    }

    String text() throws SQLException {
        return rows.getString(++column);
    }

    @Nullable String textOrNull() throws SQLException {
        return rows.getString(++column);
    }

    long number() throws SQLException {
        return rows.getLong(++column);
    }

    int integer() throws SQLException {
        return rows.getInt(++column);
    }

    @Nullable Integer integerOrNull() throws SQLException {
        int value = rows.getInt(++column);
        return rows.wasNull() ? null : value;
    }

    boolean yes() throws SQLException {
        return rows.getBoolean(++column);
    }

    @Nullable UUID idOrNull() throws SQLException {
        return rows.getObject(++column, UUID.class);
    }

    LocalDate day() throws SQLException {
        return rows.getObject(++column, LocalDate.class);
    }

    @Nullable LocalDate dayOrNull() throws SQLException {
        return rows.getObject(++column, LocalDate.class);
    }

    Instant moment() throws SQLException {
        return rows.getObject(++column, OffsetDateTime.class).toInstant();
    }

    @Nullable Instant momentOrNull() throws SQLException {
        return Moments.momentOrNull(rows.getObject(++column, OffsetDateTime.class));
    }
}
