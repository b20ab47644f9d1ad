package org.guichet.store.central;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections to the central store's PostgreSQL. A fault of the database is told as a {@link StoreProblem}, never as JDBC's exception. */
public final class CentralDatabase implements AutoCloseable {

    /**
     * @param url such as {@code jdbc:postgresql://host/guichet}; it may name user, password and TLS as the driver knows them
     * @param user empty where the URL says it
     */
    public record Access(String url, String user, String password) {}

    /** Work within a transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException, StoreProblem;
    }

    private static final Logger LOG = LoggerFactory.getLogger(CentralDatabase.class);

    private static final int CONNECTIONS = 12;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 3;
    /** Seconds until desks are asked to come again. */
    private static final int COME_AGAIN = 5;

    /** An acknowledged operation is on disk, whatever the server's configuration says; a stricter setting is left alone. */
    private static final String SESSION = "select set_config('synchronous_commit', case current_setting('synchronous_commit')"
            + " when 'off' then 'on' when 'local' then 'on' else current_setting('synchronous_commit') end, false),"
            + " set_config('statement_timeout', '60s', false), set_config('idle_in_transaction_session_timeout', '60s', false)";

    private final Access access;
    private final HikariDataSource pool;

    private CentralDatabase(Access access, HikariDataSource pool) {
        this.access = access;
        this.pool = pool;
    }

    /**
     * Brings the schema up to date and opens connections. Several programs may do so at once.
     *
     * @throws StoreProblem STORE_UNAVAILABLE where the database can't be reached, or its schema not be brought up to date
     */
    public static CentralDatabase open(Access access) throws StoreProblem {
        migrate(access);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(nullIfEmpty(access.user()));
        config.setPassword(nullIfEmpty(access.password()));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECT_WITHIN.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(SESSION);
        config.setPoolName("central");
        config.setAutoCommit(false);
        config.setIsolateInternalQueries(true); // else what a session begins with stays an open transaction
        config.addDataSourceProperty("socketTimeout", "90");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "guichet-central");
        return new CentralDatabase(access, new HikariDataSource(config));
    }

    private static void migrate(Access access) throws StoreProblem {
        try {
            migrations(access).load().migrate();
        } catch (FlywayException e) {
            LOG.error("database not brought up to date: {}", e.getClass().getSimpleName());
            LOG.debug("database", e);
            throw new StoreProblem(Code.STORE_UNAVAILABLE, "schema");
        }
    }

    static FluentConfiguration migrations(Access access) {
        return Flyway.configure()
                .dataSource(access.url(), nullIfEmpty(access.user()), nullIfEmpty(access.password()))
                .locations("classpath:db/central")
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }

    @SuppressWarnings("NullAway") // libraries that take null for "not said"
    private static String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** One moment of the database, read only. */
    <T> T read(Work<T> work) throws StoreProblem {
        return within(true, work);
    }

    /** All or nothing; durable when it returns. */
    <T> T write(Work<T> work) throws StoreProblem {
        return within(false, work);
    }

    private <T> T within(boolean readOnly, Work<T> work) throws StoreProblem {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(readOnly, work);
            } catch (SQLException e) {
                if (!isWorthAnother(e) || attempt == ATTEMPTS) {
                    throw problem(e);
                }
            }
        }
    }

    private <T> T once(boolean readOnly, Work<T> work) throws SQLException, StoreProblem {
        try (Connection connection = pool.getConnection()) {
            connection.setReadOnly(readOnly);
            connection.setTransactionIsolation(
                    readOnly ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done && !connection.isClosed()) {
                    connection.rollback();
                }
            }
        }
    }

    /** Serialisation failure, deadlock. */
    private static boolean isWorthAnother(SQLException e) {
        return state(e).startsWith("40");
    }

    /** What lies with the rows is a fault that another try meets again; all else may be over by then. */
    private static StoreProblem problem(SQLException e) {
        String state = state(e);
        boolean away = !state.startsWith("22") // a value that its column can't hold
                && !state.startsWith("23") // against a constraint
                && !state.startsWith("54"); // beyond a limit of the database
        LOG.error("database {} {}", away ? "not available" : "fault", state.isEmpty() ? e.getClass().getSimpleName() : state);
        LOG.debug("database", e);
        return away
                ? new StoreProblem(
                        Code.STORE_UNAVAILABLE, "database " + state,
                        Optional.of(Duration.ofSeconds(COME_AGAIN + ThreadLocalRandom.current().nextInt(COME_AGAIN))))
                : new StoreProblem(Code.STORE_FAULT, "database " + state);
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }

    /** A connection of its own, outside the pool, for one who listens. */
    Connection alone() throws SQLException {
        Properties properties = new Properties();
        if (!access.user().isEmpty()) {
            properties.setProperty("user", access.user());
        }
        if (!access.password().isEmpty()) {
            properties.setProperty("password", access.password());
        }
        properties.setProperty("ApplicationName", "guichet-central-hints");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(access.url(), properties);
    }

    /** Whether a statement comes through just now. */
    public boolean answers() {
        try {
            return read(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.execute("select 1");
                }
            });
        } catch (StoreProblem e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
