package org.guichet.store.seal;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/** A central store's keys, X25519: what is sealed with the public one is opened with both. */
public final class StoreKeyPair {

    private final byte[] privateKey;
    private final StoreKey publicKey;

    private StoreKeyPair(byte[] privateKey, StoreKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    public static StoreKeyPair generate() {
        HPKE hpke = Suite.hpke();
        AsymmetricCipherKeyPair pair = hpke.generatePrivateKey();
        return new StoreKeyPair(
                hpke.serializePrivateKey(pair.getPrivate()), new StoreKey(hpke.serializePublicKey(pair.getPublic())));
    }

    /** Empty where the bytes are no private key. */
    public static Optional<StoreKeyPair> read(byte[] privateKey) {
        if (privateKey.length != Suite.KEY_BYTES) {
            return Optional.empty();
        }
        byte[] publicKey = new X25519PrivateKeyParameters(privateKey).generatePublicKey().getEncoded();
        return Optional.of(new StoreKeyPair(privateKey.clone(), new StoreKey(publicKey)));
    }

    /** 32 bytes. To be kept where only the store's administrator can read them. */
    public byte[] privateBytes() {
        return Arrays.copyOf(privateKey, privateKey.length);
    }

    public StoreKey publicKey() {
        return publicKey;
    }

    AsymmetricCipherKeyPair parameters() {
        return Suite.hpke().deserializePrivateKey(privateKey, publicKey.bytes());
    }

    @Override
    public String toString() {
        return "StoreKeyPair " + publicKey.id();
    }
}
