package org.guichet.domain.document;

import java.util.HashMap;
import java.util.Map;

/**
 * Undoes what a French keyboard makes of a scanner's key strokes: digits without their shift, or every key of an American layout at
 * its French place.
 */
public final class AzertyLayout {

    private static final String TOP_ROW = "&é\"'(-è_çà";
    private static final String DIGITS = "1234567890";
    private static final Map<Character, Character> DIGIT_OF = pairs(TOP_ROW, DIGITS);
    /** What the screen shows, and the American key that was meant. Dead keys (^ and ¨) produce nothing alone and are left out. */
    private static final Map<Character, Character> MEANT = pairs(
            TOP_ROW + DIGITS + "aqzwAQZW" + ",?" + ";." + ":/" + "!§" + "mM" + "ù%" + ")°" + "$£*µ",
            DIGITS + "!@#$%^&*()" + "qawzQAWZ" + "mM" + ",<" + ".>" + "/?" + ";:" + "'\"" + "-_" + "]}\\|");

    private AzertyLayout() {}

    /** The top row's signs as the digits on their keys; all else as it is. */
    public static String withDigits(String typed) {
        return mapped(typed, DIGIT_OF);
    }

    /** Every sign as the one an American keyboard has on that key. */
    public static String asAmerican(String typed) {
        return mapped(typed, MEANT);
    }

    /** Whether the signs of the top row stand where digits do: at least two kinds of them, among letters, and no digit. */
    static boolean looksGarbled(String typed) {
        boolean onlyRowAndLetters = typed.chars().allMatch(c -> isLetter(c) || TOP_ROW.indexOf(c) >= 0);
        long kinds = typed.chars().filter(c -> TOP_ROW.indexOf(c) >= 0).distinct().count();
        return onlyRowAndLetters && kinds >= 2;
    }

    private static boolean isLetter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static String mapped(String typed, Map<Character, Character> map) {
        StringBuilder out = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            Character other = map.get(typed.charAt(i));
            out.append(other == null ? typed.charAt(i) : other);
        }
        return out.toString();
    }

    private static Map<Character, Character> pairs(String shown, String meant) {
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i < shown.length(); i++) {
            pairs.put(shown.charAt(i), meant.charAt(i));
        }
        return Map.copyOf(pairs);
    }
}
