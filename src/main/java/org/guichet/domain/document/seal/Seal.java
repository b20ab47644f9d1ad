package org.guichet.domain.document.seal;

import java.util.HexFormat;
import java.util.List;

/**
 * A seal as read; its signature is not judged yet.
 *
 * @param signed header and features as encoded, small hexadecimal digits; so is the signature, r and s one after the other
 */
public record Seal(SealHeader header, List<SealFeature> features, String signed, String signature) {

    public Seal {
        features = List.copyOf(features);
    }

    byte[] signedBytes() {
        return HexFormat.of().parseHex(signed);
    }

    byte[] signatureBytes() {
        return HexFormat.of().parseHex(signature);
    }

    /** Without what it says: it may stand in a log. */
    @Override
    public String toString() {
        return "Seal[" + header.type() + " v" + header.version() + "]";
    }
}
