package org.guichet.sync.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.guichet.domain.change.Hash;

/**
 * What a store says, signed, of a site's log at a moment. Two that don't fit each other prove that it was rewritten.
 *
 * @param size entries of the feed that it covers
 * @param root of the Merkle tree over them (RFC 9162), each leaf as {@link FeedEntry#logged}
 * @param signature Base64, Ed25519 over {@link #bytes}
 */
public record LogCheckpoint(String site, UUID incarnation, long size, Hash root, Instant time, String signature) {

    public byte[] bytes() {
        String text = String.join(
                        "\n", "guichet checkpoint 1", site, incarnation.toString(), Long.toString(size), root.hex(), time.toString())
                + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public LogCheckpoint signed(String by) {
        return new LogCheckpoint(site, incarnation, size, root, time, by);
    }

    /** @param publicKey X.509 SubjectPublicKeyInfo */
    public boolean isSignedBy(byte[] publicKey) {
        return VerifyingKey.holds(publicKey, bytes(), signature);
    }
}
