package org.guichet.store.central;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guichet.store.central.CentralDatabase.Access;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of its own in a folder, for a try-out and for tests: real binaries, nothing to install. It listens on loopback only and
 * asks nobody on this machine for a password: not for a real site.
 */
public final class EmbeddedPostgreSql implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgreSql.class);
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final String DATA = "data";
    /** Of postmaster.pid, from 0. */
    private static final int PORT_LINE = 3;
    private static final String DATABASE = "postgres";
    private static final String USER = "postgres";

    private final Access access;
    private final @Nullable EmbeddedPostgres own;

    private EmbeddedPostgreSql(Access access, @Nullable EmbeddedPostgres own) {
        this.access = access;
        this.own = own;
    }

    /** The server that runs on the folder, or one that is started on it and stopped with this. */
    public static EmbeddedPostgreSql open(Path folder) throws IOException {
        Optional<Access> running = running(folder.resolve(DATA).resolve("postmaster.pid"));
        return running.isPresent() ? new EmbeddedPostgreSql(running.get(), null) : start(folder);
    }

    /** Where the file of a running server says it listens, and one answers there. */
    private static Optional<Access> running(Path pid) throws IOException {
        if (!Files.exists(pid)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pid);
        String port = lines.size() > PORT_LINE ? lines.get(PORT_LINE).strip() : "";
        Access there = new Access("jdbc:postgresql://localhost:" + port + "/" + DATABASE, USER, "");
        try (Connection connection = DriverManager.getConnection(there.url(), USER, "")) {
            return connection.isValid(1) ? Optional.of(there) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty(); // left behind by a machine that lost its power
        }
    }

    /**
     * @param folder made where it is not there; what is in it is kept
     * @throws IOException where the server does not start: another one runs on the folder, or it can't be written
     */
    public static EmbeddedPostgreSql start(Path folder) throws IOException {
        Files.createDirectories(folder);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve(DATA))
                .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WITHIN)
                .setServerConfig("fsync", "on") // the library means tests, and turns both off
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "2GB");
        EmbeddedPostgres server;
        try {
            server = builder.start();
        } catch (IllegalStateException e) { // one of its programs ended badly
            throw new IOException("PostgreSQL does not start", e);
        }
        return new EmbeddedPostgreSql(new Access(server.getJdbcUrl(USER, DATABASE), USER, ""), server);
    }

    public Access access() {
        return access;
    }

    @Override
    public void close() {
        if (own == null) {
            return;
        }
        try {
            own.close();
        } catch (IOException e) {
            LOG.warn("embedded PostgreSQL did not stop by itself", e);
        }
    }
}
