package org.guichet.store.central;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.guichet.store.central.CentralDatabase.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of its own in a folder, for a try-out and for tests: real binaries, nothing to install. It listens on loopback only and
 * asks nobody on this machine for a password: not for a real site.
 */
public final class EmbeddedPostgreSql implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgreSql.class);
    private static final Duration START_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);
    private static final String DATA = "data";
    /** Which program is to stop the server. */
    private static final String OWNER = "owner";
    /** Of postmaster.pid, from 0. */
    private static final int PORT_LINE = 3;
    private static final String DATABASE = "postgres";
    private static final String USER = "postgres";

    private final Access access;
    private final Stop stop;

    /** How the server ends with this. */
    private interface Stop {
        void run() throws IOException;
    }

    private EmbeddedPostgreSql(Access access, Stop stop) {
        this.access = access;
        this.stop = stop;
    }

    /** The server that runs on the folder, for as long as it runs; or one that is started on it and stopped with this. */
    public static EmbeddedPostgreSql open(Path folder) throws IOException {
        Optional<Running> running = running(folder);
        return running.isPresent() ? new EmbeddedPostgreSql(running.get().access(), () -> {}) : start(folder);
    }

    /**
     * As {@link #open}, for a program that serves from it: a server whose program was killed is taken over, and stopped with this.
     */
    public static EmbeddedPostgreSql serve(Path folder) throws IOException {
        Optional<Running> running = running(folder);
        if (running.isEmpty()) {
            return start(folder);
        }
        if (isOwnerAlive(folder)) {
            return new EmbeddedPostgreSql(running.get().access(), () -> {});
        }
        LOG.info("a PostgreSQL that a killed program left behind is taken over");
        own(folder);
        long server = running.get().pid();
        return new EmbeddedPostgreSql(running.get().access(), () -> stop(server));
    }

    private record Running(Access access, long pid) {}

    /** Where the file of a running server says it listens, and one answers there. */
    private static Optional<Running> running(Path folder) throws IOException {
        Path pid = folder.resolve(DATA).resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pid);
        String port = lines.size() > PORT_LINE ? lines.get(PORT_LINE).strip() : "";
        Access there = new Access("jdbc:postgresql://localhost:" + port + "/" + DATABASE, USER, "");
        try (Connection connection = DriverManager.getConnection(there.url(), USER, "")) {
            return connection.isValid(1)
                    ? Optional.of(new Running(there, Long.parseLong(lines.getFirst().strip())))
                    : Optional.empty();
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
        own(folder);
        return new EmbeddedPostgreSql(new Access(server.getJdbcUrl(USER, DATABASE), USER, ""), server::close);
    }

    private static void own(Path folder) throws IOException {
        Files.writeString(folder.resolve(OWNER), name(ProcessHandle.current()));
    }

    /** A process id is given again, a process id with its beginning is not. */
    private static String name(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static boolean isOwnerAlive(Path folder) throws IOException {
        Path file = folder.resolve(OWNER);
        if (!Files.exists(file)) {
            return false;
        }
        String owner = Files.readString(file).strip();
        String pid = owner.replaceFirst(" .*", "");
        return pid.matches("[0-9]{1,9}")
                && ProcessHandle.of(Long.parseLong(pid)).filter(alive -> name(alive).strip().equals(owner)).isPresent();
    }

    /** Asks it to end, as the platform asks: it lets its last connections end and writes everything out. */
    private static void stop(long pid) throws IOException {
        ProcessHandle server = ProcessHandle.of(pid).orElse(null);
        if (server == null) {
            return;
        }
        server.destroy();
        try {
            server.onExit().get(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("still running", e);
        }
    }

    public Access access() {
        return access;
    }

    @Override
    public void close() {
        try {
            stop.run();
        } catch (IOException e) {
            LOG.warn("embedded PostgreSQL did not stop by itself", e);
        }
    }
}
