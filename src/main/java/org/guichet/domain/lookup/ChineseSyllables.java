package org.guichet.domain.lookup;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One key for a Chinese name in pinyin or Wade-Giles, whole or by syllables: Guoqiang and Kuo-Chiang, Xinyi and Hsin-I. The
 * key is Wade-Giles without its aspiration marks, which documents leave out: it is coarse (Zheng and Cheng share it).
 */
final class ChineseSyllables {

    private static final String[] INITIALS = {
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w", "",
    };
    private static final String[] FINALS = {
        "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie", "in", "ing", "iong", "iu",
        "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo", "ueng",
    };
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST_NAME = 18;
    private static final Map<String, String> KEYS = new HashMap<>();

    static {
        for (String initial : INITIALS) {
            for (String rest : FINALS) {
                if (exists(initial, rest)) {
                    String key = wadeGiles(initial, rest);
                    KEYS.put(initial + rest, key);
                    KEYS.putIfAbsent(key, key);
                }
            }
        }
        String[] spelledOtherwise = {"szu", "ssu", "i", "i", "yi", "i", "hwang", "huang", "hwa", "hua", "yeh", "yeh", "erh", "erh", "kwang",
            "kuang", "kwo", "kuo", "woo", "wu", "tsz", "tzu", "lyu", "lu", "nyu", "nu", "lv", "lu", "ko", "ko", "ke", "ko", "ho", "ho"};
        for (int i = 0; i < spelledOtherwise.length; i += 2) {
            KEYS.put(spelledOtherwise[i], spelledOtherwise[i + 1]);
        }
    }

    private ChineseSyllables() { }

    private static boolean exists(String initial, String rest) {
        char first = rest.charAt(0);
        return switch (initial) {
            case "j", "q", "x" -> first == 'i' || rest.equals("u") || rest.equals("uan") || rest.equals("ue") || rest.equals("un");
            case "zh", "ch", "sh", "r", "z", "c", "s" -> !rest.startsWith("i") || rest.equals("i");
            case "g", "k", "h" -> first != 'i';
            case "y" -> first != 'i' || rest.equals("i") || rest.equals("in") || rest.equals("ing");
            case "w" -> first == 'a' || rest.startsWith("e") || rest.equals("o") || rest.equals("u");
            case "" -> first == 'a' || first == 'e' || rest.equals("o") || rest.equals("ou");
            case "f" -> first != 'i' && !rest.startsWith("ua");
            default -> !rest.equals("iong") && !rest.equals("ueng");
        };
    }

    private static String wadeGiles(String initial, String rest) {
        String start = switch (initial) {
            case "zh", "j", "q" -> "ch";
            case "b" -> "p";
            case "d" -> "t";
            case "g" -> "k";
            case "z", "c" -> rest.equals("i") ? "tz" : "ts";
            case "x" -> "hs";
            case "r" -> "j";
            default -> initial;
        };
        String end = switch (rest) {
            case "ian" -> "ien";
            case "ie" -> "ieh";
            case "ue" -> "ueh";
            case "ong" -> "ung";
            case "iong" -> "iung";
            case "er" -> "erh";
            case "e" -> initial.equals("y") ? "eh" : initial.equals("g") || initial.equals("k") || initial.equals("h") ? "o" : "e";
            case "an" -> initial.equals("y") ? "en" : "an";
            case "ou" -> initial.equals("y") ? "u" : "ou";
            case "uo" -> "gkh".contains(initial) || initial.equals("sh") ? "uo" : "o";
            case "ui" -> initial.equals("g") || initial.equals("k") ? "uei" : "ui";
            case "i" -> switch (initial) {
                case "zh", "ch", "sh", "r" -> "ih";
                case "z", "c", "s" -> "u";
                default -> "i";
            };
            default -> rest;
        };
        return (initial.equals("y") && end.equals("i") ? "" : start) + end;
    }

    static boolean isOne(String folded) {
        return folded.length() <= LONGEST_SYLLABLE && KEYS.containsKey(folded);
    }

    /** The key, or null for a word that is no sequence of Chinese syllables. */
    static @Nullable String key(String folded) {
        if (folded.length() < 2 || folded.length() > LONGEST_NAME) {
            return null;
        }
        return split(folded, 0, 0);
    }

    /** The longest syllables first, going back where the rest cannot be read. */
    private static @Nullable String split(String word, int from, int syllables) {
        if (from == word.length()) {
            return "";
        }
        if (syllables == 3) {
            return null;
        }
        for (int to = Math.min(word.length(), from + LONGEST_SYLLABLE); to > from; to--) {
            String key = KEYS.get(word.substring(from, to));
            if (key != null) {
                String rest = split(word, to, syllables + 1);
                if (rest != null) {
                    return key + '.' + rest;
                }
            }
        }
        return null;
    }
}
