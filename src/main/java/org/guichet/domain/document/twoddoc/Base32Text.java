package org.guichet.domain.document.twoddoc;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** RFC 4648 Base32 as 2D-Doc writes it: capitals, without padding or with all of it, and no bit set that stands for nothing. */
final class Base32Text {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP = 8;

    private Base32Text() {}

    static Optional<byte[]> bytes(String text) {
        String bare = text;
        if (text.length() % GROUP == 0) {
            bare = text.replaceFirst("={1,6}$", "");
        }
        byte[] bytes = new byte[bare.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < bare.length(); i++) {
            int value = ALPHABET.indexOf(bare.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            bits = bits << 5 | value;
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (bits >>> held);
            }
            bits &= (1 << held) - 1;
        }
        return bits == 0 && held < 5 ? Optional.of(bytes) : Optional.empty();
    }

    /** A text that was put into Base32. */
    static Optional<String> text(String encoded) {
        return bytes(encoded).map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }

    /** Without padding. */
    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder(lengthFor(bytes.length));
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int pair = (bytes[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0);
            text.append(ALPHABET.charAt(pair >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }

    static boolean isOfAlphabet(char c) {
        return ALPHABET.indexOf(c) >= 0;
    }

    /** How many characters so many bytes take without padding. */
    static int lengthFor(int bytes) {
        return (bytes * 8 + 4) / 5;
    }
}
