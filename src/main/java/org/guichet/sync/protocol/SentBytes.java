package org.guichet.sync.protocol;

import org.guichet.domain.change.Hash;
import org.jspecify.annotations.Nullable;

/** An operation as it travels: the bytes its desk wrote, which nobody writes anew, and their hash. The same where the hash is. */
public final class SentBytes {

    private final byte[] bytes;
    private volatile @Nullable Hash hash;

    private SentBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bytes not to be changed afterwards */
    public static SentBytes of(byte[] bytes) {
        return new SentBytes(bytes);
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    /** Made when first asked for: whoever only hands the bytes on needs none. */
    public Hash hash() {
        Hash known = hash;
        if (known == null) {
            known = Hash.of(bytes);
            hash = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SentBytes sent && sent.hash().equals(hash());
    }

    @Override
    public int hashCode() {
        return hash().hashCode();
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
