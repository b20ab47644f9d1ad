package org.guichet.store.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.domain.change.Hash;
import org.guichet.sync.desk.KeptLog.Kept;
import org.guichet.sync.protocol.LogCheckpoint;

/**
 * The checkpoints of its store's log that a home has kept, a line each, oldest first. It stands beside the database, which may be made
 * anew; it has nothing of people. A line that was cut by a kill is passed over.
 */
public final class CheckpointFile {

    private static final int FIELDS = 7;

    private final Path file;

    public CheckpointFile(Path home) {
        this.file = home.resolve("checkpoints");
    }

    public Optional<Kept> newest() throws IOException {
        List<Kept> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
                read(line).ifPresent(all::add);
            }
        }
        return all;
    }

    public void append(Kept kept) throws IOException {
        LogCheckpoint is = kept.checkpoint();
        String line = String.join(
                        "\t", is.time().toString(), Long.toString(is.size()), is.root().hex(), is.incarnation().toString(), is.site(),
                        is.signature(), kept.publicKey())
                + "\n";
        if (!Files.exists(file)) {
            OwnerOnly.createFile(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }

    private static Optional<Kept> read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            LogCheckpoint checkpoint = new LogCheckpoint(
                    fields[4], UUID.fromString(fields[3]), Long.parseLong(fields[1]), new Hash(fields[2]), Instant.parse(fields[0]),
                    fields[5]);
            return Optional.of(new Kept(checkpoint, fields[6]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
