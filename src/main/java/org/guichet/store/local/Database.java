package org.guichet.store.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeKey;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.DiskFull;
import org.guichet.store.home.HomeTrouble.InUse;
import org.guichet.store.home.HomeTrouble.What;
import org.guichet.store.home.HomeTroubleException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FileUtils;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The encrypted H2 file of a home and its connections. May be used by any thread. */
final class Database implements AutoCloseable {

    /** File systems of H2: with this one a thread's interruption does not close the database, as it does with the plain one. */
    static final String ASYNC = "async:";

    /** Quicker, for a program of one thread that nobody interrupts. */
    static final String PLAIN = "nio:";

    /**
     * Commits are for the journal to keep; H2 writes behind it. Its trace file would quote people's data in plain text, and so would
     * the files that it makes for results of many rows: they stay in memory. The cache is in KiB.
     */
    private static final String OPTIONS =
            ";MAX_MEMORY_ROWS=2147483647;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
                    + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=32768;QUERY_CACHE_SIZE=64"
                    // H2 moves old data about while idle and at the end: it costs seconds, and has lost data in the past
                    + ";AUTO_COMPACT_FILL_RATE=0"
                    // no writing by a thread of H2's own, see #writing
                    + ";WRITE_DELAY=0";

    private static final String USER = "guichet";
    private static final String FILE_END = ".mv.db";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final Settings SETTINGS = new Settings()
            .withExecuteLogging(false)
            .withRenderSchema(false)
            .withRenderCatalog(false);

    private final String url;
    private final Properties login;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    /**
     * Held by who changes the database or has it written out. H2 takes its maps down one after the other while others change
     * them; a file so written, and left by a kill, has index entries without their rows and rows of unfinished transactions.
     * So it is written by the thread that commits, while no other transaction is under way.
     */
    private final ReentrantLock writing = new ReentrantLock();

    private volatile boolean closed;

    private Database(String url, Properties login) {
        this.url = url;
        this.login = login;
    }

    static Database open(Home home, String fileSystem) throws HomeTroubleException {
        return open(home, fileSystem, home.databaseName());
    }

    /** @param name of the file, without the end that H2 gives it */
    static Database open(Home home, String fileSystem, Path name) throws HomeTroubleException {
        EncryptedDisk.unlock(file(fileSystem, name), password(home.key()));
        Database database = of(fileSystem, name, password(home.key()));
        boolean there = FileUtils.exists(file(fileSystem, name));
        try {
            database.idle.add(database.borrow());
            return database;
        } catch (SQLException e) {
            throw trouble(home, there, e);
        }
    }

    private static Database of(String fileSystem, Path name, String password) {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", password);
        String file = name.toAbsolutePath().toString().replace(";", "\\;");
        return new Database("jdbc:h2:" + EncryptedDisk.SCHEME + ":" + fileSystem + file + OPTIONS, login);
    }

    private static String password(HomeKey key) {
        return HexFormat.of().formatHex(key.derive("guichet database 1", new byte[32]));
    }

    /**
     * Writes a home's database, which nobody has open, anew under another key.
     *
     * @param change is made in the new one, before it has its new password
     */
    static void rekey(Home home, HomeKey fresh, Path name, Consumer<DSLContext> change) throws IOException {
        String from = file(PLAIN, home.databaseName());
        String to = file(PLAIN, name);
        EncryptedDisk.unlock(from, password(home.key()));
        EncryptedDisk.unlock(to, password(fresh));
        DiskFiles.copy(EncryptedDisk.SCHEME + ":" + from, EncryptedDisk.SCHEME + ":" + to);
        try (Database copy = of(PLAIN, name, password(home.key()))) {
            copy.change(change);
            copy.change(context -> context.execute("alter user " + USER + " set password '" + password(fresh) + "'"));
        }
        DiskFiles.force(to);
    }

    /** A database's file, as H2's file layer names it. */
    static String file(String fileSystem, Path name) {
        return fileSystem + name.toAbsolutePath() + FILE_END;
    }

    private static HomeTroubleException trouble(Home home, boolean there, SQLException failure) {
        Path file = home.databaseFile();
        if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new HomeTroubleException(new InUse(home.folder()), failure);
        }
        if (FreeSpace.ranOut(failure) || !there) {
            return new HomeTroubleException(new DiskFull(home.folder(), FreeSpace.of(home.folder())), failure);
        }
        return new HomeTroubleException(new Damaged(What.DATABASE, file, -1, described(failure)), failure);
    }

    /** One or more queries, each seeing what was committed before it. */
    <T> T read(Function<DSLContext, T> queries) {
        return with(connection -> queries.apply(context(connection)));
    }

    /** One transaction: all of it, or nothing where it throws, since closing the connection rolls back. */
    <T> T write(Function<DSLContext, T> statements) {
        return writeIf(statements, _ -> true);
    }

    /** One transaction that is rolled back where its own result is not worth keeping. */
    <T> T writeIf(Function<DSLContext, T> statements, Predicate<T> worthKeeping) {
        return alone(() -> with(connection -> {
            connection.setAutoCommit(false);
            T result = statements.apply(context(connection));
            if (worthKeeping.test(result)) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
            return result;
        }));
    }

    void change(Consumer<DSLContext> statements) {
        write(context -> {
            statements.accept(context);
            return true;
        });
    }

    /** A failure for the log: by number, since H2's messages quote values; those of its file layer quote none. */
    static String described(Throwable failure) {
        String described = failure.getClass().getSimpleName();
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 10; depth++, at = at.getCause()) {
            if (at instanceof SQLException sql) {
                described = "H2 error " + sql.getErrorCode();
            } else if (at instanceof MVStoreException store) {
                return described + ": " + store.getMessage();
            }
        }
        return described;
    }

    /** Returns when everything committed so far survives a power cut. */
    void force() {
        alone(() -> read(context -> context.execute("checkpoint sync")));
    }

    private <T> T alone(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    String url() {
        return url;
    }

    String user() {
        return login.getProperty("user");
    }

    String password() {
        return login.getProperty("password");
    }

    private static DSLContext context(Connection connection) {
        return DSL.using(connection, SQLDialect.H2, SETTINGS);
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try {
            Connection connection = borrow();
            boolean sound = false;
            try {
                T result = work.on(connection);
                sound = true;
                return result;
            } finally {
                if (sound) {
                    idle.addFirst(connection);
                } else {
                    discard(connection);
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("database", e);
        }
    }

    private static void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("a connection that had failed could not be closed ({})", described(e));
        }
    }

    private Connection borrow() throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed");
        }
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            if (!connection.isClosed()) {
                return connection;
            }
        }
        return DriverManager.getConnection(url, login);
    }

    /** Writes everything out and lets go of the file. */
    @Override
    public void close() {
        alone(() -> {
            shutDown();
            return true;
        });
    }

    private void shutDown() {
        try (Connection connection = borrow();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
                LOG.error("the database could not be closed ({})", described(e));
            }
        } finally {
            closed = true;
            idle.clear();
        }
    }
}
