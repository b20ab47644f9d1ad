package org.guichet.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.store.central.CentralDatabase;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.store.central.EmbeddedPostgreSql;
import org.guichet.sync.protocol.StoreProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which database the central store's commands work on: a PostgreSQL that is there, or one of their own in a folder. */
final class CentralAccess {

    /** The database, and the server under it where it is our own. */
    record Opened(CentralDatabase database, @Nullable EmbeddedPostgreSql own) implements AutoCloseable {
        @Override
        public void close() {
            database.close();
            if (own != null) {
                own.close();
            }
        }
    }

    @Option(names = "--database", paramLabel = "URL")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME")
    private String user = "";

    @Option(names = "--password-file", paramLabel = "FILE")
    private @Nullable Path passwordFile;

    @Option(names = "--embedded", paramLabel = "DIR")
    private @Nullable Path embedded;

    Opened open(CommandLine command) {
        return open(command, false);
    }

    /** For the store itself: a server of its own that a killed program left behind is taken over, and stopped at the end. */
    Opened serve(CommandLine command) {
        return open(command, true);
    }

    /** Where the database is, before anything of a store is made there; and the server under it where it is our own. */
    record Server(Access access, @Nullable EmbeddedPostgreSql own) implements AutoCloseable {
        @Override
        public void close() {
            if (own != null) {
                own.close();
            }
        }
    }

    Server server(CommandLine command) {
        return server(command, false);
    }

    private Opened open(CommandLine command, boolean serving) {
        Server server = server(command, serving);
        try {
            return new Opened(opened(server.access()), server.own());
        } catch (CommandFailure e) {
            server.close();
            throw e;
        }
    }

    private Server server(CommandLine command, boolean serving) {
        if (url == null && embedded == null) {
            throw new WrongUse(command, "cli.central.use.where");
        }
        if (url != null && embedded != null) {
            throw new WrongUse(command, "cli.use.exclusive");
        }
        if (embedded != null) {
            return own(embedded, serving);
        }
        String given = url == null ? "" : url;
        if (!given.startsWith("jdbc:postgresql:")) {
            throw new WrongUse(command, "cli.use.value", given.replaceFirst("\\?.*", ""), "--database", "jdbc:postgresql://…");
        }
        return new Server(new Access(given, user, firstLine(passwordFile)), null);
    }

    private static Server own(Path folder, boolean serving) {
        try {
            EmbeddedPostgreSql server = serving ? EmbeddedPostgreSql.serve(folder) : EmbeddedPostgreSql.open(folder);
            return new Server(server.access(), server);
        } catch (IOException e) {
            throw new CommandFailure("cli.central.embedded", folder);
        }
    }

    private static CentralDatabase opened(Access access) {
        try {
            return CentralDatabase.open(access);
        } catch (StoreProblem e) {
            throw new CommandFailure("cli.central.database", access.url().replaceFirst("\\?.*", ""));
        }
    }

    /** Secrets stand in files: what is typed after a command's name can be read by others on the machine. */
    static String firstLine(@Nullable Path file) {
        if (file == null) {
            return "";
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() ? "" : lines.getFirst();
        } catch (IOException e) {
            throw new CommandFailure("cli.central.secret", file);
        }
    }
}
