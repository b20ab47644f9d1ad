package org.guichet.store.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.guichet.domain.change.Hash;

/**
 * The first 88 bytes of a segment, big-endian: magic, layout version, segment number, index of its first frame (8 bytes),
 * salt of its key (32 random bytes), hash of the frame before it (32), CRC32C of all that.
 */
record SegmentHeader(int segment, long firstFrame, Hash salt, Hash previousHash) {

    static final int LENGTH = 88;
    private static final int HASH_LENGTH = 32;
    private static final int MAGIC = 0x474A524E; // GJRN
    private static final int LAYOUT = 1;

    byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(LENGTH);
        buffer.putInt(MAGIC).putInt(LAYOUT).putInt(segment).putLong(firstFrame).put(raw(salt)).put(raw(previousHash));
        CRC32C crc = new CRC32C();
        crc.update(buffer.array(), 0, LENGTH - Integer.BYTES);
        return buffer.putInt((int) crc.getValue()).array();
    }

    /** What stands before the segment's first frame in the chain: its own header, and with it all that came before. */
    Hash hash() {
        return Hash.of(bytes());
    }

    static Optional<SegmentHeader> read(byte[] bytes) {
        if (bytes.length < LENGTH) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int magic = buffer.getInt();
        int layout = buffer.getInt();
        int segment = buffer.getInt();
        long firstFrame = buffer.getLong();
        Hash salt = hash(buffer);
        Hash previousHash = hash(buffer);
        SegmentHeader header = new SegmentHeader(segment, firstFrame, salt, previousHash);
        boolean whole = magic == MAGIC && layout == LAYOUT && Arrays.equals(header.bytes(), 0, LENGTH, bytes, 0, LENGTH);
        return whole ? Optional.of(header) : Optional.empty();
    }

    static byte[] raw(Hash hash) {
        return HexFormat.of().parseHex(hash.hex());
    }

    private static Hash hash(ByteBuffer buffer) {
        byte[] raw = new byte[HASH_LENGTH];
        buffer.get(raw);
        return fromRaw(raw);
    }

    static Hash fromRaw(byte[] raw) {
        return new Hash(HexFormat.of().formatHex(raw));
    }
}
