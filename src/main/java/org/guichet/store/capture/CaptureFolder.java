package org.guichet.store.capture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.change.Hash;
import org.guichet.store.home.ForcedFolder;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.home.Home;
import org.guichet.workflow.biometric.CaptureLabel;
import org.guichet.workflow.biometric.CaptureVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sealed captures of a home, one file each, named by the hash of its bytes. A file appears under its name only when all of it is
 * forced to the disk.
 */
public final class CaptureFolder implements CaptureVault {

    /** In a home: the text of the store's public key. */
    public static final String KEY_FILE = "central-capture-key.txt";

    /** Below this nothing is sealed any more: some twenty captures, so that the person in hand can be finished, fit above the reserve. */
    static final long LEAST_FREE = FreeSpace.RESERVE_BYTES + 32L * 1024 * 1024;

    static final long LOW_FREE = 512L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(CaptureFolder.class);
    private static final String ENDING = ".capture";
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final String desk;
    private final Optional<StoreKey> key;
    private final LongSupplier free;

    CaptureFolder(Path folder, String desk, Optional<StoreKey> key, LongSupplier free) {
        this.folder = folder;
        this.desk = desk;
        this.key = key;
        this.free = free;
    }

    /** Files that a crash left unfinished are deleted. @throws IOException where the folder can't be made or read */
    public static CaptureFolder in(Home home, String desk) throws IOException {
        Path folder = home.folder().resolve("captures");
        Files.createDirectories(folder);
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path each : unfinished) {
                Files.delete(each);
            }
        }
        return new CaptureFolder(folder, desk, key(home.folder().resolve(KEY_FILE)), () -> FreeSpace.of(folder));
    }

    private static Optional<StoreKey> key(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StoreKey.read(Files.readString(file, StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException noKey) {
            LOG.warn("{} holds no key", file.getFileName());
            return Optional.empty();
        }
    }

    /**
     * Gives a demonstration's home a key whose private half nobody keeps: what is sealed for it can never be opened.
     *
     * @throws IOException where it can't be written
     */
    public static void inventKey(Path home) throws IOException {
        Path file = home.resolve(KEY_FILE);
        if (!Files.exists(file)) {
            Files.writeString(file, StoreKey.Pair.made().open().written(), StandardCharsets.US_ASCII);
        }
    }

    @Override
    public Sealing seal(CaptureLabel label, byte[] plain) {
        if (key.isEmpty()) {
            return new Sealing.NotSealed(EnrolmentRefusal.CAPTURE_KEY_MISSING);
        }
        if (room() == Room.NONE) {
            return new Sealing.NotSealed(EnrolmentRefusal.CAPTURE_DISK_FULL);
        }
        Path unfinished = folder.resolve(Long.toHexString(System.nanoTime()) + UNFINISHED);
        try {
            Hash name = write(key.get(), label, plain, unfinished);
            Files.move(unfinished, file(name), StandardCopyOption.ATOMIC_MOVE);
            ForcedFolder.force(folder);
            return new Sealing.Sealed(name);
        } catch (IOException failed) {
            LOG.warn("a capture was not sealed: {}", failed.getClass().getSimpleName());
            remove(unfinished);
            return new Sealing.NotSealed(
                    FreeSpace.ranOut(failed) ? EnrolmentRefusal.CAPTURE_DISK_FULL : EnrolmentRefusal.CAPTURE_UNWRITABLE);
        }
    }

    private Hash write(StoreKey store, CaptureLabel label, byte[] plain, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 17), digest)) {
            CaptureSeal.seal(store, desk, label, plain, out);
            out.flush();
            channel.force(true);
        }
        return new Hash(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Path file(Hash capture) {
        return folder.resolve(capture.hex() + ENDING);
    }

    @Override
    public List<Waiting> waiting() {
        List<Waiting> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path each : files) {
                String name = each.getFileName().toString();
                all.add(new Waiting(new Hash(name.substring(0, name.length() - ENDING.length())), Files.size(each)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    /** The sealed bytes, to be sent. @throws IOException where they can't be read */
    public byte[] bytes(Hash capture) throws IOException {
        return Files.readAllBytes(file(capture));
    }

    @Override
    public void discard(Hash capture) {
        remove(file(capture));
    }

    @Override
    public void keepOnly(Collection<Hash> named) {
        Set<Hash> wanted = named.stream().collect(Collectors.toSet());
        waiting().stream().map(Waiting::capture).filter(each -> !wanted.contains(each)).forEach(this::discard);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warn("a sealed capture was not deleted: {}", stays.getClass().getSimpleName());
        }
    }

    @Override
    public Room room() {
        if (key.isEmpty()) {
            return Room.NO_KEY;
        }
        long left = free.getAsLong();
        if (left < LEAST_FREE) {
            return Room.NONE;
        }
        return left < LOW_FREE ? Room.LOW : Room.ENOUGH;
    }
}
