package org.guichet.store.seal;

import java.util.Optional;
import org.guichet.domain.change.Hash;
import org.jspecify.annotations.Nullable;

/** The public key of a central store: whoever has it can seal for the store, and open nothing. */
public final class StoreKey {

    /** Digits of {@link #id}. */
    public static final int ID_LENGTH = 16;

    private final byte[] bytes;

    StoreKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Empty where the bytes are no X25519 public key. Those of small order (RFC 7748, section 6.1) fail when something is sealed. */
    public static Optional<StoreKey> read(byte[] raw) {
        return raw.length == Suite.KEY_BYTES ? Optional.of(new StoreKey(raw)) : Optional.empty();
    }

    /** As RFC 7748 writes it, 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Names the key: the first digits of its SHA-256. */
    public String id() {
        return Hash.of(bytes).hex().substring(0, ID_LENGTH);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoreKey key && key.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return "StoreKey " + id();
    }
}
