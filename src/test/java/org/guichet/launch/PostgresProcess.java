package org.guichet.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guichet.store.central.EmbeddedPostgreSql;

/** A real PostgreSQL server as a child process of a test: killed, started again, copied to a standby, promoted. */
final class PostgresProcess {

    private static final long PATIENCE_MILLIS = 60_000;

    private final Path folder;
    private final Path binary;
    private final int port;
    private final List<String> settings;
    private Process process;

    private PostgresProcess(Path folder, Path binary, int port, List<String> settings) throws IOException {
        this.folder = folder;
        this.binary = binary;
        this.port = port;
        this.settings = settings;
        this.process = started();
    }

    /**
     * A primary whose commits are on its standby too before they are acknowledged.
     *
     * @param ports of the primary and of the standby
     */
    static List<PostgresProcess> pair(Path folder, int[] ports) throws Exception {
        Path binary;
        try (EmbeddedPostgreSql _ = EmbeddedPostgreSql.start(folder.resolve("made"))) { // the program makes the data folder
            binary = ownProgram(folder);
        }
        Path first = folder.resolve("made/data");
        Path second = folder.resolve("standby");
        copy(first, second);
        Files.createFile(second.resolve("standby.signal"));
        PostgresProcess primary = new PostgresProcess(first, binary, ports[0], List.of(
                "synchronous_standby_names=*", "synchronous_commit=on", "wal_keep_size=256MB"));
        PostgresProcess standby = new PostgresProcess(second, binary, ports[1], List.of(
                "primary_conninfo=host=127.0.0.1 port=" + ports[0] + " user=postgres application_name=standby", "hot_standby=on"));
        primary.awaitAnswer();
        standby.awaitAnswer();
        return List.of(primary, standby);
    }

    /** A copy of what runs now: several of one test run share their program, and it goes with the first that ends. */
    private static Path ownProgram(Path folder) throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("made/data/postmaster.pid")).getFirst().strip());
        String running = ProcessHandle.of(pid).flatMap(process -> process.info().command()).orElseThrow();
        copy(Path.of(running).resolve("../..").normalize(), folder.resolve("own"));
        return folder.resolve("own/bin/postgres");
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        if (new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO().start().waitFor() != 0) {
            throw new IOException("not copied: " + from);
        }
        Files.deleteIfExists(to.resolve("postmaster.pid"));
    }

    private Process started() throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) { // PostgreSQL refuses to run as root
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(binary.toString(), "-D", folder.toString(), "-p", Integer.toString(port)));
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of("fsync=on", "unix_socket_directories=", "listen_addresses=127.0.0.1", "max_connections=60"));
        all.forEach(each -> command.addAll(List.of("-c", each)));
        File log = folder.resolveSibling(folder.getFileName() + ".log").toFile();
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
    }

    void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (true) {
            try (Connection _ = connection()) {
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("PostgreSQL does not answer on " + port, e);
                }
                Thread.sleep(50);
            }
        }
    }

    /** SIGKILL to the server, as when the machine's memory ran out. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException, InterruptedException {
        process = started();
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (process.waitFor(1, TimeUnit.SECONDS) && System.nanoTime() < end) {
            process = started(); // it won't while children of the one before have yet to notice that it is gone, and end
        }
        awaitAnswer();
    }

    void promote() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_promote()");
        }
    }

    /** SIGINT, PostgreSQL's fast shutdown. */
    void stop() throws IOException, InterruptedException {
        if (process.isAlive()) {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
