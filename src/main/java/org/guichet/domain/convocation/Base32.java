package org.guichet.domain.convocation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * RFC 4648 Base32 without padding. Two letters longer in thirty than Base45, but made of letters and the digits 2 to 7 alone: a
 * keyboard-wedge scanner on a French keyboard garbles punctuation and drops spaces, and a QR code packs both alphabets alike.
 */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 8 + 4) / 5);
        int bits = 0;
        int held = 0;
        for (byte each : bytes) {
            bits = (bits << 8) | (each & 0xff);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(ALPHABET.charAt((bits >>> held) & 31));
            }
            bits &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(ALPHABET.charAt((bits << (5 - held)) & 31));
        }
        return text.toString();
    }

    /** Empty for a text that {@link #encode} never makes; small letters are taken for large ones. */
    static Optional<byte[]> decode(String text) {
        byte[] bytes = new byte[text.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (char each : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(each);
            if (value < 0) {
                return Optional.empty();
            }
            bits = (bits << 5) | value;
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (bits >>> held);
            }
            bits &= (1 << held) - 1;
        }
        boolean whole = at == bytes.length && bits == 0 && held < 5;
        return whole ? Optional.of(Arrays.copyOf(bytes, at)) : Optional.empty();
    }
}
