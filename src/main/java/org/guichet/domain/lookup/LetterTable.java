package org.guichet.domain.lookup;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A romanisation that replaces letters, or pairs of letters, one after the other. */
final class LetterTable {

    private final Map<String, String> latin = new HashMap<>();

    /** From "foreign latin" pairs; "-" stands for nothing. */
    LetterTable(String pairs) {
        String[] words = pairs.trim().split("\\s+", 0);
        for (int i = 0; i + 1 < words.length; i += 2) {
            latin.put(words[i], words[i + 1].equals("-") ? "" : words[i + 1]);
        }
    }

    @Nullable String of(String letters) {
        return latin.get(letters);
    }

    /** Pairs first; letters it does not know are left out. */
    String read(String lowerCase) {
        StringBuilder out = new StringBuilder(lowerCase.length() + 4);
        int at = 0;
        while (at < lowerCase.length()) {
            String pair = at + 2 <= lowerCase.length() ? latin.get(lowerCase.substring(at, at + 2)) : null;
            String single = pair == null ? latin.get(lowerCase.substring(at, at + 1)) : null;
            out.append(pair != null ? pair : single != null ? single : "");
            at += pair != null ? 2 : 1;
        }
        return out.toString();
    }
}
