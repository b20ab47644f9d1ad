package org.guichet.domain.document.seal;

import java.util.Optional;

/**
 * C40 as seals use it (Doc 9303 part 13, 2.4.1): three characters of capitals, digits and the space, which stands for the filler of a
 * zone, in two bytes. One character that is left over follows 0xFE as its ASCII code plus one; two are filled up with a zero.
 */
final class C40 {

    private static final int UNLATCH = 0xfe;
    private static final int SPACE = 3;
    private static final int FIRST_DIGIT = 4;
    private static final int FIRST_LETTER = 14;
    private static final int LAST_LETTER = 39;

    private C40() {}

    /** Empty where the bytes are no such text. */
    static Optional<String> decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 3 / 2);
        if (bytes.length % 2 != 0) {
            return Optional.empty();
        }
        for (int i = 0; i < bytes.length; i += 2) {
            int high = bytes[i] & 0xff;
            int low = bytes[i + 1] & 0xff;
            boolean last = i + 2 == bytes.length;
            if (high == UNLATCH ? !last || !single(low - 1, text) : !three(high * 256 + low - 1, last, text)) {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    private static boolean single(int ascii, StringBuilder text) {
        boolean known = ascii == ' ' || ascii == '<' || (ascii >= '0' && ascii <= '9') || (ascii >= 'A' && ascii <= 'Z');
        text.append(ascii == '<' ? ' ' : (char) ascii);
        return known;
    }

    private static boolean three(int packed, boolean last, StringBuilder text) {
        int third = packed % 40;
        boolean known = packed >= 0 && packed < 64_000 && append(packed / 1600, text) && append(packed / 40 % 40, text);
        return known && ((last && third == 0) || append(third, text));
    }

    private static boolean append(int value, StringBuilder text) {
        if (value == SPACE) {
            text.append(' ');
        } else if (value >= FIRST_DIGIT && value < FIRST_LETTER) {
            text.append((char) ('0' + value - FIRST_DIGIT));
        } else if (value >= FIRST_LETTER && value <= LAST_LETTER) {
            text.append((char) ('A' + value - FIRST_LETTER));
        } else {
            return false;
        }
        return true;
    }

    /** Of capitals, digits, spaces and fillers only. */
    static byte[] encode(String text) {
        byte[] bytes = new byte[(text.length() + 2) / 3 * 2];
        for (int i = 0, at = 0; i < text.length(); i += 3, at += 2) {
            int left = text.length() - i;
            int packed = left == 1
                    ? UNLATCH * 256 + text.charAt(i) + 1
                    : 1600 * value(text.charAt(i)) + 40 * value(text.charAt(i + 1)) + (left > 2 ? value(text.charAt(i + 2)) : 0) + 1;
            bytes[at] = (byte) (packed >> 8);
            bytes[at + 1] = (byte) packed;
        }
        return bytes;
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0' + FIRST_DIGIT;
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + FIRST_LETTER;
        }
        if (c == ' ' || c == '<') {
            return SPACE;
        }
        throw new IllegalArgumentException("C40 in seals carries capitals, digits and the filler only");
    }
}
