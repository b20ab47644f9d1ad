package org.guichet.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the bytes of a text say of its encoding. A file with more broken UTF-8 sequences than whole ones is Windows-1252, as
 * older spreadsheets write; with fewer it is UTF-8 with damaged lines, which are refused one by one.
 */
final class TextShape {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private long line;
    private long longestLine;
    private boolean hasZeroBytes;
    private long whole;
    private long broken;
    /** Continuation bytes that the sequence still wants. */
    private int wanted;

    private TextShape() {}

    static TextShape of(InputStream in) throws IOException {
        TextShape shape = new TextShape();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                shape.take(buffer[i] & 0xff);
            }
        }
        shape.end();
        return shape;
    }

    private void take(int octet) {
        if (octet < 0x80) {
            breakOff();
            ascii(octet);
        } else if (octet < 0xc0) {
            continuation();
        } else {
            breakOff();
            wanted = continuations(octet);
            if (wanted == 0) {
                broken++;
            }
        }
    }

    private void ascii(int octet) {
        if (octet == '\n' || octet == '\r') {
            longestLine = Math.max(longestLine, line);
            line = 0;
            return;
        }
        line++;
        hasZeroBytes |= octet == 0;
    }

    private void continuation() {
        line++;
        if (wanted == 0) {
            broken++;
        } else if (--wanted == 0) {
            whole++;
        }
    }

    private void breakOff() {
        if (wanted > 0) {
            broken++;
            wanted = 0;
        }
    }

    private static int continuations(int lead) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 1;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            return 2;
        }
        return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    }

    private void end() {
        breakOff();
        longestLine = Math.max(longestLine, line);
    }

    /** @param longest characters that a line may have */
    boolean isText(int longest) {
        return !hasZeroBytes && longestLine <= longest;
    }

    Charset charset() {
        return broken > whole ? WINDOWS : StandardCharsets.UTF_8;
    }
}
