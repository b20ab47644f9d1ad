package org.guichet.store.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.seal.StoreKey;
import org.guichet.sync.protocol.CaptureNote;
import org.guichet.workflow.biometric.CaptureLabel;
import org.guichet.workflow.biometric.CaptureVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals captures and puts them where they wait to be sent. */
public final class CaptureSafe implements CaptureVault {

    /** Below this nothing is sealed any more: what is left is for finishing the work in hand. */
    static final long LEAST_FREE = FreeSpace.RESERVE_BYTES + 32L * 1024 * 1024;

    static final long LOW_FREE = 512L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(CaptureSafe.class);

    private final CaptureFolder folder;
    private final String desk;
    private final Supplier<Optional<StoreKey>> key;
    private final LongSupplier free;

    /**
     * @param key the store's, as this desk knows it now; a new one is used from the next capture on
     * @param free bytes that are left on the disk
     */
    public CaptureSafe(CaptureFolder folder, String desk, Supplier<Optional<StoreKey>> key, LongSupplier free) {
        this.folder = folder;
        this.desk = desk;
        this.key = key;
        this.free = free;
    }

    @Override
    public Sealing seal(OperationId operation, CaptureLabel label, byte[] plain) {
        Optional<StoreKey> store = key.get();
        if (store.isEmpty()) {
            return new Sealing.NotSealed(EnrolmentRefusal.CAPTURE_KEY_MISSING);
        }
        if (room() == Room.NONE) {
            return new Sealing.NotSealed(EnrolmentRefusal.CAPTURE_DISK_FULL);
        }
        try {
            ByteArrayOutputStream sealed = new ByteArrayOutputStream(plain.length + 4_096);
            CaptureSeal.seal(store.get(), desk, operation, label, plain, sealed);
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
        if (key.get().isEmpty()) {
            return Room.NO_KEY;
        }
        long left = free.getAsLong();
        if (left < LEAST_FREE) {
            return Room.NONE;
        }
        return left < LOW_FREE ? Room.LOW : Room.ENOUGH;
    }
}
