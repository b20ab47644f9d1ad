package org.guichet.sync.protocol;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/**
 * Signs by Ed25519 (RFC 8032). With Bouncy Castle: the platform's own implementation takes ten times as long, a millisecond, and every
 * act and every request has a signature. Any thread.
 */
public final class SigningKey {

    private final Ed25519PrivateKeyParameters key;

    private SigningKey(Ed25519PrivateKeyParameters key) {
        this.key = key;
    }

    /** @throws InvalidKeyException where the bytes are no Ed25519 key in PKCS #8 */
    public static SigningKey read(byte[] pkcs8) throws InvalidKeyException {
        try {
            if (PrivateKeyFactory.createKey(pkcs8) instanceof Ed25519PrivateKeyParameters key) {
                return new SigningKey(key);
            }
            throw new InvalidKeyException("a key of another algorithm");
        } catch (IOException | RuntimeException e) { // of the library's parser, for bytes that are no key at all
            throw new InvalidKeyException("no private key", e);
        }
    }

    /** Base64. */
    public String sign(byte[] what) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(what, 0, what.length);
        return Base64.getEncoder().encodeToString(signer.generateSignature());
    }
}
