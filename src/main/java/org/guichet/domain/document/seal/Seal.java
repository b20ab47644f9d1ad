package org.guichet.domain.document.seal;

import java.util.List;

/**
 * A seal as read; its signature is not judged yet.
 *
 * @param signed header and features as encoded
 * @param signature r and s one after the other
 */
public record Seal(SealHeader header, List<SealFeature> features, byte[] signed, byte[] signature) {

    public Seal {
        features = List.copyOf(features);
        signed = signed.clone();
        signature = signature.clone();
    }

    @Override
    public byte[] signed() {
        return signed.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** Without what it says: it may stand in a log. */
    @Override
    public String toString() {
        return "Seal[" + header.type() + " v" + header.version() + "]";
    }
}
