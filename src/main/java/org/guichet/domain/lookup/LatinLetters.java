package org.guichet.domain.lookup;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Latin letters without their accents, as a table: what a French keyboard would type for them. */
final class LatinLetters {

    /** Letters that Unicode does not decompose. Azeri ə is written a or e in passports; a is the more frequent. */
    private static final String[] WHOLE = {
        "łl", "ıi", "øo", "æae", "œoe", "ßss", "ðd", "đd", "þth", "ħh", "ŋn", "əa", "ĸk", "ŧt", "ɓb", "ɗd", "ƙk", "ɛe", "ɔo", "ɲn",
        "ƴy", "ŀl", "ſs", "ĳij", "ɖd", "ƒf", "ɣg", "ʋv", "ꞌ", "ǝe",
    };
    private static final int BLOCK_END = 0x300;
    private static final int EXTENDED_START = 0x1E00;
    private static final int EXTENDED_END = 0x1F00;
    private static final @Nullable String[] LOW = new String[BLOCK_END];
    private static final @Nullable String[] EXTENDED = new String[EXTENDED_END - EXTENDED_START];

    static {
        for (int c = 0; c < BLOCK_END; c++) {
            LOW[c] = decomposed((char) c);
        }
        for (int c = EXTENDED_START; c < EXTENDED_END; c++) {
            EXTENDED[c - EXTENDED_START] = decomposed((char) c);
        }
        for (String line : WHOLE) {
            char lower = line.charAt(0);
            if (lower < BLOCK_END) {
                LOW[lower] = line.substring(1);
                char upper = Character.toUpperCase(lower);
                if (upper < BLOCK_END && upper > 0x7F) {
                    LOW[upper] = line.substring(1);
                }
            }
        }
        LOW[0x0130] = "i"; // İ
        LOW[0x018F] = "a"; // Ə
        EXTENDED[0x1E9E - EXTENDED_START] = "ss"; // ẞ
    }

    private LatinLetters() { }

    private static @Nullable String decomposed(char c) {
        if (!Character.isLetterOrDigit(c)) {
            return null;
        }
        StringBuilder bare = new StringBuilder(2);
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        for (int i = 0; i < parts.length(); i++) {
            char part = Character.toLowerCase(parts.charAt(i));
            if ((part >= 'a' && part <= 'z') || (part >= '0' && part <= '9')) {
                bare.append(part);
            }
        }
        return bare.isEmpty() ? null : bare.toString();
    }

    /** The bare letters for a Latin letter or digit, null for any other character. */
    static @Nullable String bare(char c) {
        if (c < BLOCK_END) {
            return LOW[c];
        }
        return c >= EXTENDED_START && c < EXTENDED_END ? EXTENDED[c - EXTENDED_START] : null;
    }
}
