package org.guichet.store.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.change.Hash;

/**
 * One gesture as it was forced.
 *
 * @param index gap-free, from 1
 * @param hash of the frame as it lies on the disk; what the next one is chained to
 * @param operations bytes of the gesture's operations, in order
 */
public record Frame(long index, Hash hash, List<byte[]> operations) {

    public Frame {
        operations = List.copyOf(operations);
    }

    /** Number of operations, then each with its length before it. */
    static byte[] payload(List<byte[]> operations) {
        int length = Integer.BYTES + operations.stream().mapToInt(bytes -> Integer.BYTES + bytes.length).sum();
        ByteBuffer payload = ByteBuffer.allocate(length).putInt(operations.size());
        operations.forEach(bytes -> payload.putInt(bytes.length).put(bytes));
        return payload.array();
    }

    static List<byte[]> operationsIn(byte[] payload) {
        ByteBuffer buffer = ByteBuffer.wrap(payload);
        int count = buffer.getInt();
        List<byte[]> operations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[buffer.getInt()];
            buffer.get(bytes);
            operations.add(bytes);
        }
        return operations;
    }
}
