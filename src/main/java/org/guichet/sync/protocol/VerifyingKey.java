package org.guichet.sync.protocol;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Checks signatures by Ed25519 (RFC 8032); with the library of {@link SigningKey}, for the same reason. Any thread. */
public final class VerifyingKey {

    private final Ed25519PublicKeyParameters key;

    private VerifyingKey(Ed25519PublicKeyParameters key) {
        this.key = key;
    }

    /** @throws InvalidKeyException where the bytes are no Ed25519 key as X.509 SubjectPublicKeyInfo */
    public static VerifyingKey read(byte[] x509) throws InvalidKeyException {
        try {
            if (PublicKeyFactory.createKey(x509) instanceof Ed25519PublicKeyParameters key) {
                return new VerifyingKey(key);
            }
            throw new InvalidKeyException("a key of another algorithm");
        } catch (IOException | RuntimeException e) { // of the library's parser, for bytes that are no key at all
            throw new InvalidKeyException("no public key", e);
        }
    }

    /** Whether a key in these bytes made this signature; false too where they hold none. */
    public static boolean holds(byte[] x509, byte[] what, String signature) {
        try {
            return read(x509).holds(what, signature);
        } catch (InvalidKeyException e) {
            return false;
        }
    }

    /** @param signature Base64; false for a text that is none */
    public boolean holds(byte[] what, String signature) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(false, key);
        signer.update(what, 0, what.length);
        return signer.verifySignature(bytes);
    }
}
