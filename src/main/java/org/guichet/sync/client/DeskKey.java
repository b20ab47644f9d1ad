package org.guichet.sync.client;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** A desk's own key, Ed25519 (RFC 8032): made on the desk, and its private half never leaves it. */
public final class DeskKey {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private DeskKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    public static DeskKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new DeskKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    /** Empty where the bytes are no such keys. */
    public static Optional<DeskKey> read(byte[] pkcs8, byte[] x509) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return Optional.of(new DeskKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), factory.generatePublic(new X509EncodedKeySpec(x509))));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** PKCS #8. To be kept where only the desk can read it. */
    public byte[] privateBytes() {
        return privateKey.getEncoded();
    }

    /** X.509 SubjectPublicKeyInfo. */
    public byte[] publicBytes() {
        return publicKey.getEncoded();
    }

    /** Base64. */
    String sign(byte[] what) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(what);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a desk's key signs", e);
        }
    }

    @Override
    public String toString() {
        return "DeskKey";
    }
}
