package org.guichet.sync.client;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Optional;
import org.guichet.sync.protocol.SigningKey;
import org.guichet.sync.protocol.VerifyingKey;

/** A desk's own key, Ed25519 (RFC 8032): made on the desk, and its private half never leaves it. */
public final class DeskKey {

    private final byte[] pkcs8;
    private final byte[] x509;
    private final SigningKey key;

    private DeskKey(byte[] pkcs8, byte[] x509, SigningKey key) {
        this.pkcs8 = pkcs8;
        this.x509 = x509;
        this.key = key;
    }

    public static DeskKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return read(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded()).orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    /** Empty where the bytes are no such keys. */
    public static Optional<DeskKey> read(byte[] pkcs8, byte[] x509) {
        try {
            VerifyingKey.read(x509);
            return Optional.of(new DeskKey(pkcs8.clone(), x509.clone(), SigningKey.read(pkcs8)));
        } catch (InvalidKeyException e) {
            return Optional.empty();
        }
    }

    /** PKCS #8. To be kept where only the desk can read it. */
    public byte[] privateBytes() {
        return pkcs8.clone();
    }

    /** X.509 SubjectPublicKeyInfo. */
    public byte[] publicBytes() {
        return x509.clone();
    }

    /** Base64. */
    String sign(byte[] what) {
        return key.sign(what);
    }

    @Override
    public String toString() {
        return "DeskKey";
    }
}
