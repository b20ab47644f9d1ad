package org.guichet.store.capture;

import java.util.Base64;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.guichet.domain.change.Hash;

/** The public key (X25519) that captures are sealed for, as text: {@code x25519:} and 32 bytes in Base64. */
public final class StoreKey {

    private static final String KIND = "x25519:";
    private static final int LENGTH = 32;

    private final byte[] bytes;

    private StoreKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    /** @throws IllegalArgumentException where the text is no such key */
    public static StoreKey read(String text) {
        String written = text.strip();
        if (!written.startsWith(KIND)) {
            throw new IllegalArgumentException("a key begins with " + KIND);
        }
        byte[] bytes = Base64.getDecoder().decode(written.substring(KIND.length()));
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes");
        }
        return new StoreKey(bytes);
    }

    public String written() {
        return KIND + Base64.getEncoder().encodeToString(bytes);
    }

    /** By which sealed files name it. */
    public Hash id() {
        return Hash.of(bytes);
    }

    AsymmetricKeyParameter parameter() {
        return hpke().deserializePublicKey(bytes);
    }

    /** A new pair; the private half belongs at the central store and nowhere else. */
    public static final class Pair {

        private final AsymmetricCipherKeyPair keys;

        private Pair(AsymmetricCipherKeyPair keys) {
            this.keys = keys;
        }

        public static Pair made() {
            return new Pair(hpke().generatePrivateKey());
        }

        /** @throws IllegalArgumentException where the text is no private key */
        public static Pair read(String text) {
            String written = text.strip();
            if (!written.startsWith("private-" + KIND)) {
                throw new IllegalArgumentException("a private key begins with private-" + KIND);
            }
            byte[] secret = Base64.getDecoder().decode(written.substring(("private-" + KIND).length()));
            if (secret.length != LENGTH) {
                throw new IllegalArgumentException("a key has " + LENGTH + " bytes");
            }
            byte[] open = new X25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
            return new Pair(hpke().deserializePrivateKey(secret, open));
        }

        public String written() {
            return "private-" + KIND + Base64.getEncoder().encodeToString(hpke().serializePrivateKey(keys.getPrivate()));
        }

        public StoreKey open() {
            return new StoreKey(hpke().serializePublicKey(keys.getPublic()));
        }

        AsymmetricCipherKeyPair keys() {
            return keys;
        }
    }
}
