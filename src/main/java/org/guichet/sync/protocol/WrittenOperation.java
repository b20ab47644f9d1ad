package org.guichet.sync.protocol;

import java.util.Optional;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.sync.protocol.OperationBytes.Reading;

/** An operation with the bytes it was written as, and their hash: the next operation's link in the chain. */
public final class WrittenOperation {

    private final Operation operation;
    private final byte[] bytes;
    private final Hash hash;

    private WrittenOperation(Operation operation, byte[] bytes) {
        this.operation = operation;
        this.bytes = bytes;
        this.hash = Hash.of(bytes);
    }

    public static WrittenOperation write(Operation operation) {
        return new WrittenOperation(operation, OperationBytes.write(operation));
    }

    /** Empty where the bytes are no operation that this program can read. */
    public static Optional<WrittenOperation> read(byte[] bytes) {
        return OperationBytes.read(bytes) instanceof Reading.Read(Operation operation)
                ? Optional.of(new WrittenOperation(operation, bytes))
                : Optional.empty();
    }

    public Operation operation() {
        return operation;
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public Hash hash() {
        return hash;
    }
}
