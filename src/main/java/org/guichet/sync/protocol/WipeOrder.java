package org.guichet.sync.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * What a store says, signed, to a desk whose data are to be destroyed.
 *
 * @param askedAt when the store's administrator asked for it
 * @param publicKey Base64 of an X.509 SubjectPublicKeyInfo: the key that the store signs its logs with
 * @param signature Base64, Ed25519 over {@link #bytes}
 */
public record WipeOrder(Caller desk, Instant askedAt, String publicKey, String signature) {

    public byte[] bytes() {
        String text = String.join("\n", "guichet wipe order 1", desk.site(), desk.desk(), askedAt.toString()) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public WipeOrder signed(String by) {
        return new WipeOrder(desk, askedAt, publicKey, by);
    }

    /** By the key that it names: whether that is the store's is another question. */
    public boolean isSigned() {
        try {
            return VerifyingKey.holds(Base64.getDecoder().decode(publicKey), bytes(), signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
