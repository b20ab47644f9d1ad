package org.guichet.store.central;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a store is to be restored: its tables are made as they were when the dump was, filled, and then brought up to date. */
final class EmptyDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmptyDatabase.class);

    private static final String TABLES = "select count(*) as tables from information_schema.tables where table_schema = current_schema()";

    private final Access access;

    EmptyDatabase(Access access) {
        this.access = access;
    }

    /** The newest version of the schema that this program knows. */
    int newestSchema() throws StoreProblem {
        try {
            return Arrays.stream(CentralDatabase.migrations(access).load().info().all())
                    .map(MigrationInfo::getVersion)
                    .mapToInt(version -> Integer.parseInt(version.getVersion()))
                    .max()
                    .orElse(0);
        } catch (FlywayException e) {
            throw away(e);
        }
    }

    /** Whether it has no table at all. */
    boolean isEmpty() throws StoreProblem {
        try (Connection connection = connected()) {
            List<Integer> tables = new ArrayList<>();
            Rows.each(connection, row -> tables.add(row.getInt("tables")), TABLES);
            return tables.getFirst() == 0;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** All or nothing of the rows. */
    <T> T fill(int schema, CentralDatabase.Work<T> rows) throws StoreProblem {
        try {
            Flyway flyway = CentralDatabase.migrations(access).target(Integer.toString(schema)).load();
            flyway.migrate();
        } catch (FlywayException e) {
            throw away(e);
        }
        T filled;
        try (Connection connection = connected()) {
            connection.setAutoCommit(false);
            filled = rows.on(connection);
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        } catch (SQLException e) {
            throw away(e);
        }
        CentralDatabase.open(access).close();
        return filled;
    }

    private Connection connected() throws SQLException {
        Properties properties = new Properties();
        if (!access.user().isEmpty()) {
            properties.setProperty("user", access.user());
        }
        if (!access.password().isEmpty()) {
            properties.setProperty("password", access.password());
        }
        properties.setProperty("ApplicationName", "guichet-central-restore");
        return DriverManager.getConnection(access.url(), properties);
    }

    private static StoreProblem away(Exception cause) {
        LOG.error("restoring failed", cause);
        return new StoreProblem(Code.STORE_UNAVAILABLE, "restore");
    }
}
