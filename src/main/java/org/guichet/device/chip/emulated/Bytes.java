package org.guichet.device.chip.emulated;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Bytes put together and taken apart as chips do. */
final class Bytes {

    private static final int PADDED = 0x80;
    private static final int SHORT = 0x80;
    private static final int ONE_MORE = 0x81;
    private static final int TWO_MORE = 0x82;

    private Bytes() {}

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A data object; tags of one or two bytes. */
    static byte[] object(int tag, byte[]... parts) {
        byte[] value = join(parts);
        byte[] head = tag > 0xff ? new byte[] {(byte) (tag >> 8), (byte) tag} : new byte[] {(byte) tag};
        return join(head, length(value.length), value);
    }

    private static byte[] length(int length) {
        if (length < SHORT) {
            return new byte[] {(byte) length};
        }
        return length <= 0xff ? new byte[] {(byte) ONE_MORE, (byte) length}
                : length <= 0xffff ? new byte[] {(byte) TWO_MORE, (byte) (length >> 8), (byte) length}
                : new byte[] {(byte) (TWO_MORE + 1), (byte) (length >> 16), (byte) (length >> 8), (byte) length};
    }

    /** ISO/IEC 7816-4: a one bit, and zeros to the end of the block. */
    static byte[] padded(byte[] bytes, int block) {
        byte[] padded = Arrays.copyOf(bytes, (bytes.length / block + 1) * block);
        padded[bytes.length] = (byte) PADDED;
        return padded;
    }

    /** Empty where the bytes do not end so. */
    static Optional<byte[]> unpadded(byte[] bytes) {
        int end = bytes.length - 1;
        while (end >= 0 && bytes[end] == 0) {
            end--;
        }
        return end < 0 || (bytes[end] & 0xff) != PADDED ? Optional.empty() : Optional.of(Arrays.copyOf(bytes, end));
    }

    static byte[] xor(byte[] one, byte[] other) {
        byte[] both = one.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] ^= other[i];
        }
        return both;
    }
}
