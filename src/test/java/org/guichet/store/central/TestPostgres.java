package org.guichet.store.central;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.guichet.store.central.CentralDatabase.Access;

/** One real PostgreSQL for the whole test run; each test has a database of its own on it. */
public final class TestPostgres {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgreSql RUNNING = start();

        private static EmbeddedPostgreSql start() {
            try {
                Path folder = Files.createTempDirectory("guichet-postgres");
                EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    delete(folder);
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private TestPostgres() {}

    /** A folder with all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database. */
    public static Access database() {
        String name = "test_" + NUMBER.incrementAndGet();
        execute(Server.RUNNING.access(), "create database " + name);
        return named(name);
    }

    static Access named(String name) {
        Access server = Server.RUNNING.access();
        return new Access(server.url().replaceFirst("/postgres(\\?|$)", "/" + name + "$1"), server.user(), server.password());
    }

    static void execute(Access access, String... statements) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
