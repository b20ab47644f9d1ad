package org.guichet.domain.document;

import java.nio.charset.StandardCharsets;

/** One barcode as read. Binary contents come as Latin-1, one character a byte. */
public record BarcodeText(BarcodeKind kind, String text) {

    /** The bytes of a binary content. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
