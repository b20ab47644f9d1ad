package org.guichet.workflow.biometric;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;

/**
 * Where captures wait until the central store has them. What is put here is sealed for the store before a byte of it touches the disk;
 * this desk can't open it again.
 */
public interface CaptureVault {

    /** @param operation the act that it will belong to */
    Sealing seal(OperationId operation, CaptureLabel label, byte[] plain);

    /** Those that wait to be sent. */
    List<Hash> waiting();

    /** Deletes one; nothing happens where it is gone already. */
    void discard(Hash capture);

    /** Deletes all that no operation names: what a crash left between sealing and the act. */
    void keepOnly(Collection<Hash> named);

    Room room();

    /** What sealing came to. */
    sealed interface Sealing {

        /** @param capture the hash of the sealed bytes, and the file's name */
        record Sealed(Hash capture) implements Sealing {}

        record NotSealed(EnrolmentRefusal reason) implements Sealing {}
    }

    /** Whether captures can be taken. */
    enum Room {
        ENOUGH,
        /** People should be told: some hundred captures fit. */
        LOW,
        /** No capture more: what is left is for finishing the work in hand. */
        NONE,
        /** No key of a central store. */
        NO_KEY;

        /** Why nothing can be taken; empty where something can. */
        public Optional<EnrolmentRefusal> refusal() {
            return switch (this) {
                case ENOUGH, LOW -> Optional.empty();
                case NONE -> Optional.of(EnrolmentRefusal.CAPTURE_DISK_FULL);
                case NO_KEY -> Optional.of(EnrolmentRefusal.CAPTURE_KEY_MISSING);
            };
        }
    }
}
