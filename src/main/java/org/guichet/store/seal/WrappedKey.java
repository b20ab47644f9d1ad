package org.guichet.store.seal;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/** A key of one file, wrapped for the central store: the encapsulation (32 bytes), then the key and its tag. */
public final class WrappedKey {

    /** Bytes of a key that is wrapped. */
    public static final int KEY_BYTES = 32;

    /** Bytes of one that is. */
    public static final int WRAPPED_BYTES = Suite.KEY_BYTES + KEY_BYTES + Suite.TAG_BYTES;

    private WrappedKey() {}

    /**
     * @param purpose what it is wrapped for: unwrapped for another, it is no such thing
     * @param bound said in the clear beside it, and fixed by it
     * @throws IllegalArgumentException for a store's key that can't be sealed with
     */
    public static byte[] wrap(StoreKey store, byte[] purpose, byte[] bound, byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        try {
            HPKEContextWithEncapsulation context =
                    Suite.hpke().setupBaseS(Suite.hpke().deserializePublicKey(store.bytes()), purpose);
            byte[] wrapped = Arrays.copyOf(context.getEncapsulation(), WRAPPED_BYTES);
            byte[] sealed = context.seal(bound, key);
            System.arraycopy(sealed, 0, wrapped, Suite.KEY_BYTES, sealed.length);
            return wrapped;
        } catch (IllegalStateException smallOrder) {
            throw new IllegalArgumentException("no key to seal with", smallOrder);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("sealing does not fail", impossible);
        }
    }

    /** Empty where it was changed, or wrapped for another store, another purpose, or beside other words. */
    public static Optional<byte[]> unwrap(StoreKeyPair store, byte[] purpose, byte[] bound, byte[] wrapped) {
        if (wrapped.length != WRAPPED_BYTES) {
            return Optional.empty();
        }
        byte[] encapsulation = Arrays.copyOf(wrapped, Suite.KEY_BYTES);
        byte[] sealed = Arrays.copyOfRange(wrapped, Suite.KEY_BYTES, wrapped.length);
        try {
            return Optional.of(Suite.hpke().setupBaseR(encapsulation, store.parameters(), purpose).open(bound, sealed));
        } catch (IllegalStateException | InvalidCipherTextException changed) { // the first for a point of small order
            return Optional.empty();
        }
    }
}
