package org.guichet.store.central;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.guichet.store.home.OwnerOnly;
import org.guichet.sync.protocol.StoreProblem;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All of a store in one file, without PostgreSQL's own programs: its tables by the COPY protocol, as they were at one moment, however
 * long it takes and whatever desks send meanwhile. Where {@code pg_dump} is at hand it does the same; decision 22.
 *
 * <p>The file is gzip. Within: {@code guichet store dump 1} and the version of the schema; each table as its name, its columns and
 * the bytes of {@code COPY … (FORMAT BINARY)} in pieces of at most 64 KiB, each after its length, the last of length 0; an empty
 * name; SHA-256 of all before it. It holds what the database holds, the store's keys among it: it is readable by its owner only.
 */
public final class StoreDump {

    private static final String FORMAT = "guichet store dump 1";
    private static final int PIECE = 64 * 1024;
    private static final int SHA_256 = 32;
    private static final int MOST_COLUMNS = 100;

    /** In the order in which they refer to each other. */
    static final List<String> TABLES = List.of(
            "store_identity", "store_key", "site", "desk", "enrolment_code", "operation", "thing", "base_item", "person", "appointment",
            "person_use", "capture", "capture_part", "withheld", "log_node", "log_checkpoint");

    private static final String COLUMNS = "select column_name from information_schema.columns"
            + " where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER' order by ordinal_position";

    /** What became of it. */
    public record Done(int schema, long rows) {}

    /** Why a file is not restored. Nothing was changed, but where the database failed in the middle: make another, empty one then. */
    public enum Refusal {
        /** Not such a file, cut short, or altered. */
        NOT_A_DUMP,
        NEWER_PROGRAM,
        /** The database has a store already. */
        NOT_EMPTY
    }

    /** A file or a database that won't do. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    private StoreDump() {}

    /**
     * @param file not there yet; it gets its name when it is whole and forced to the disk
     * @throws IOException where the file can't be written
     */
    public static Done dump(CentralDatabase database, Path file) throws IOException, StoreProblem {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        OwnerOnly.createFile(part);
        MessageDigest digest = sha256();
        Done done;
        try (FileOutputStream raw = new FileOutputStream(part.toFile())) {
            GZIPOutputStream zip = new GZIPOutputStream(new BufferedOutputStream(raw));
            DataOutputStream out = new DataOutputStream(new DigestOutputStream(zip, digest));
            done = dumped(database, out);
            out.flush();
            zip.write(digest.digest());
            zip.finish();
            zip.flush();
            raw.getFD().sync();
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return done;
    }

    private static Done dumped(CentralDatabase database, DataOutputStream out) throws IOException, StoreProblem {
        try {
            return database.read(connection -> tables(connection, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Done tables(Connection connection, DataOutputStream out) throws SQLException {
        withoutLimit(connection);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try {
            int schema = schema(connection);
            out.writeUTF(FORMAT);
            out.writeInt(schema);
            long rows = 0;
            for (String table : TABLES) {
                List<String> columns = columns(connection, table);
                out.writeUTF(table);
                out.writeInt(columns.size());
                for (String column : columns) {
                    out.writeUTF(column);
                }
                String list = String.join(", ", columns);
                Pieces pieces = new Pieces(out);
                rows += copy.copyOut("copy (select " + list + " from " + table + ") to stdout (format binary)", pieces);
                pieces.end();
            }
            out.writeUTF("");
            return new Done(schema, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param access of an empty database
     * @throws IOException where the file can't be read
     */
    public static Done restore(CentralDatabase.Access access, Path file) throws IOException, Refused, StoreProblem {
        int schema = check(file);
        EmptyDatabase target = new EmptyDatabase(access);
        if (schema > target.newestSchema()) {
            throw new Refused(Refusal.NEWER_PROGRAM);
        }
        if (!target.isEmpty()) {
            throw new Refused(Refusal.NOT_EMPTY);
        }
        try {
            long rows = target.fill(schema, connection -> {
                withoutLimit(connection);
                return fill(connection, file);
            });
            return new Done(schema, rows);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long fill(Connection connection, Path file) throws SQLException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (DataInputStream in = opened(file, sha256())) {
            in.readUTF();
            in.readInt();
            long rows = 0;
            for (Map.Entry<String, List<String>> table = table(in); !table.getKey().isEmpty(); table = table(in)) {
                String list = String.join(", ", table.getValue());
                rows += copy.copyIn("copy " + table.getKey() + " (" + list + ") from stdin (format binary)", new Joined(in));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all of the file before anything is changed. @return the schema's version */
    private static int check(Path file) throws IOException, Refused {
        MessageDigest digest = sha256();
        try (DataInputStream in = opened(file, digest)) {
            if (!in.readUTF().equals(FORMAT)) {
                throw new Refused(Refusal.NOT_A_DUMP);
            }
            int schema = in.readInt();
            Map<String, List<String>> found = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> table = table(in); !table.getKey().isEmpty(); table = table(in)) {
                found.put(table.getKey(), table.getValue());
                new Joined(in).transferTo(OutputStream.nullOutputStream());
            }
            byte[] wanted = digest.digest();
            boolean whole = MessageDigest.isEqual(wanted, in.readNBytes(SHA_256)) && in.read() < 0;
            if (!whole || !TABLES.containsAll(found.keySet())) {
                throw new Refused(Refusal.NOT_A_DUMP);
            }
            return schema;
        } catch (EOFException | ZipException | UTFDataFormatException e) {
            throw new Refused(Refusal.NOT_A_DUMP);
        }
    }

    private static DataInputStream opened(Path file, MessageDigest digest) throws IOException {
        return new DataInputStream(
                new DigestInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), PIECE), digest));
    }

    /** An empty name where there is none any more. */
    private static Map.Entry<String, List<String>> table(DataInputStream in) throws IOException {
        String name = in.readUTF();
        List<String> columns = new ArrayList<>();
        if (!name.isEmpty()) {
            int count = in.readInt();
            if (!name.matches("[a-z_]{1,60}") || count < 1 || count > MOST_COLUMNS) {
                throw new EOFException("no table");
            }
            for (int i = 0; i < count; i++) {
                String column = in.readUTF();
                if (!column.matches("[a-z_0-9]{1,60}")) {
                    throw new EOFException("no column");
                }
                columns.add(column);
            }
        }
        return Map.entry(name, columns);
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        Rows.each(connection, row -> columns.add(row.getString("column_name")), COLUMNS, table);
        return columns;
    }

    private static int schema(Connection connection) throws SQLException {
        List<Integer> version = new ArrayList<>();
        Rows.each(
                connection, row -> version.add(row.getInt("newest")),
                "select max(version::integer) as newest from flyway_schema_history where success");
        return version.getFirst();
    }

    /** A store of years takes its time. */
    private static void withoutLimit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 0");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Each piece after its length. */
    private static final class Pieces extends OutputStream {

        private final DataOutputStream out;
        private final byte[] piece = new byte[PIECE];
        private int length;

        private Pieces(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int each) throws IOException {
            if (length == PIECE) {
                send();
            }
            piece[length++] = (byte) each;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int at = from;
            int left = count;
            while (left > 0) {
                if (length == PIECE) {
                    send();
                }
                int some = Math.min(left, PIECE - length);
                System.arraycopy(bytes, at, piece, length, some);
                length += some;
                at += some;
                left -= some;
            }
        }

        private void send() throws IOException {
            if (length > 0) {
                out.writeInt(length);
                out.write(piece, 0, length);
                length = 0;
            }
        }

        private void end() throws IOException {
            send();
            out.writeInt(0);
        }
    }

    /** The pieces of one table, up to the one of length 0. */
    private static final class Joined extends InputStream {

        private final DataInputStream in;
        private int left;
        private boolean ended;

        private Joined(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (left == 0 && !ended) {
                left = in.readInt();
                if (left < 0 || left > PIECE) {
                    throw new EOFException("no piece");
                }
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int some = Math.min(left, count);
            in.readFully(bytes, from, some);
            left -= some;
            return some;
        }
    }
}
