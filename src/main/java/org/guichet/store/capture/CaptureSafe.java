package org.guichet.store.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.store.home.FreeSpace;
import org.guichet.sync.protocol.CaptureNote;
import org.guichet.workflow.biometric.CaptureLabel;
import org.guichet.workflow.biometric.CaptureVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals captures and puts them where they wait to be sent. */
public final class CaptureSafe implements CaptureVault {

    /** In a home: the text of the store's public key. */
    public static final String KEY_FILE = "central-capture-key.txt";

    /** Below this nothing is sealed any more: what is left is for finishing the work in hand. */
    static final long LEAST_FREE = FreeSpace.RESERVE_BYTES + 32L * 1024 * 1024;

    static final long LOW_FREE = 512L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(CaptureSafe.class);

    private final CaptureFolder folder;
    private final String desk;
    private final Optional<StoreKey> key;
    private final LongSupplier free;

    CaptureSafe(CaptureFolder folder, String desk, Optional<StoreKey> key, LongSupplier free) {
        this.folder = folder;
        this.desk = desk;
        this.key = key;
        this.free = free;
    }

    /**
     * @param home where the key's file is, or is not
     * @throws IOException where it is and can't be read
     */
    public static CaptureSafe of(CaptureFolder folder, Path home, String desk) throws IOException {
        return new CaptureSafe(folder, desk, key(home.resolve(KEY_FILE)), () -> FreeSpace.of(home));
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
    public Sealing seal(OperationId operation, CaptureLabel label, byte[] plain) {
        if (key.isEmpty()) {
            return new Sealing.NotSealed(EnrolmentRefusal.CAPTURE_KEY_MISSING);
        }
        if (room() == Room.NONE) {
            return new Sealing.NotSealed(EnrolmentRefusal.CAPTURE_DISK_FULL);
        }
        try {
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(plain.length + 4_096);
            CaptureSeal.seal(key.get(), desk, operation, label, plain, sealed);
            return new Sealing.Sealed(folder.keep(operation, sealed.toByteArray()).name());
        } catch (IOException failed) {
            LOG.warn("a capture was not kept: {}", failed.getClass().getSimpleName());
            return new Sealing.NotSealed(
                    FreeSpace.ranOut(failed) ? EnrolmentRefusal.CAPTURE_DISK_FULL : EnrolmentRefusal.CAPTURE_UNWRITABLE);
        }
    }

    @Override
    public List<Hash> waiting() {
        return folder.waiting().stream().map(CaptureNote::name).toList();
    }

    @Override
    public void discard(Hash capture) {
        folder.waiting().stream().filter(each -> each.name().equals(capture)).forEach(this::drop);
    }

    @Override
    public void keepOnly(Collection<Hash> named) {
        folder.waiting().stream().filter(each -> !named.contains(each.name())).forEach(this::drop);
    }

    private void drop(CaptureNote note) {
        try {
            folder.drop(note);
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
