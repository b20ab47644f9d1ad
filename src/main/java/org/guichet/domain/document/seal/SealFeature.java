package org.guichet.domain.document.seal;

import java.util.HexFormat;

/** One datum of a seal as encoded: its tag, and its bytes as small hexadecimal digits. */
public record SealFeature(int tag, String hexadecimal) {

    byte[] bytes() {
        return HexFormat.of().parseHex(hexadecimal);
    }
}
