package org.guichet.store.capture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.store.home.ForcedFolder;
import org.guichet.store.home.FreeSpace;
import org.guichet.sync.protocol.CaptureNote;
import org.guichet.sync.protocol.WaitingCaptures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with a file for each sealed capture that the central store does not have yet. A file's name says all that is known of it: the
 * act it belongs to and the hash of its bytes. It is there wholly or not at all.
 */
public final class CaptureFolder implements WaitingCaptures {

    /** The disk has no room for a capture and for finishing the act in hand. */
    public static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1L;

        NoRoom(long free) {
            super("no space left for a capture: " + free + " bytes are free");
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(CaptureFolder.class);

    private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})-([0-9a-f]{64})\\.sealed");
    private static final String UNFINISHED = "unfinished.part";

    private final Path folder;
    private final List<Runnable> kept = new CopyOnWriteArrayList<>();
    private final List<Consumer<CaptureNote>> gone = new CopyOnWriteArrayList<>();

    public CaptureFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a capture until the store has it; it is on disk when this returns.
     *
     * @param sealed what only the central store can open
     * @throws NoRoom where less than {@link FreeSpace#RESERVE_BYTES} would be left
     * @throws IOException where it could not be written; nothing is left of it then
     */
    public synchronized CaptureNote keep(OperationId operation, byte[] sealed) throws IOException {
        long free = FreeSpace.of(folder);
        if (free < FreeSpace.RESERVE_BYTES + sealed.length) {
            throw new NoRoom(free);
        }
        CaptureNote note = new CaptureNote(Hash.of(sealed), sealed.length, operation);
        Path unfinished = folder.resolve(UNFINISHED);
        try (FileChannel out = FileChannel.open(
                unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(sealed);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, file(operation, note.name()), StandardCopyOption.ATOMIC_MOVE);
        ForcedFolder.force(folder);
        kept.forEach(Runnable::run);
        return note;
    }

    /** Takes back a capture whose act was not saved. */
    public void drop(CaptureNote note) throws IOException {
        Files.deleteIfExists(file(note.operation(), note.name()));
    }

    private Path file(OperationId operation, Hash name) {
        return folder.resolve(operation + "-" + name.hex() + ".sealed");
    }

    /** Acts' names begin with their time, so that their order is the captures' age. */
    @Override
    public List<CaptureNote> waiting() {
        List<CaptureNote> notes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : (Iterable<Path>) files::iterator) {
                note(each).ifPresent(notes::add);
            }
        } catch (IOException e) {
            LOG.error("the captures can't be listed: {}", e.getClass().getSimpleName());
        }
        notes.sort(Comparator.comparing(note -> note.operation().toString()));
        return List.copyOf(notes);
    }

    private static Optional<CaptureNote> note(Path file) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                ? Optional.of(new CaptureNote(
                        new Hash(name.group(2)), Files.size(file), new OperationId(UUID.fromString(name.group(1)))))
                : Optional.empty();
    }

    @Override
    public byte[] read(Hash name, long offset, int most) throws IOException {
        Path file = find(name).orElseThrow(() -> new IOException("no such capture"));
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(offset);
            byte[] bytes = new byte[Math.clamp(in.length() - offset, 0, most)];
            in.readFully(bytes);
            return bytes;
        }
    }

    private Optional<Path> find(Hash name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-" + name.hex() + ".sealed")).findFirst();
        }
    }

    @Override
    public void verified(Hash name) {
        for (CaptureNote each : waiting()) {
            if (each.name().equals(name)) {
                letGo(each);
            }
        }
    }

    private void letGo(CaptureNote note) {
        try {
            gone.forEach(listener -> listener.accept(note));
            drop(note);
            ForcedFolder.force(folder);
        } catch (IOException e) {
            LOG.error("capture {} stays although the store has it: {}", note.name().hex(), e.getClass().getSimpleName());
        }
    }

    @Override
    public void onKept(Runnable listener) {
        kept.add(listener);
    }

    /** @param listener told of each capture that the store has verified, before the copy here goes, on the uploading thread */
    public void onVerified(Consumer<CaptureNote> listener) {
        gone.add(listener);
    }
}
