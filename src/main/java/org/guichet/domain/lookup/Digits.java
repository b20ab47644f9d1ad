package org.guichet.domain.lookup;

/** Digit strings as numbers that sort by their beginning or by their end. */
final class Digits {

    /** The digits of a foreigner number that count. */
    static final int NUMBER = 10;
    /** The digits of a phone number that count, from its last. */
    static final int PHONE = 11;
    private Digits() { }

    /** Base 11, where 0 stands for "no digit": numbers of different lengths stay apart. */
    private static final int BASE = 11;

    /** The digits as a number that sorts by the first digit, then the second; digits beyond {@code width} are cut. */
    static long forward(CharSequence digits, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value * BASE + (i < digits.length() ? digits.charAt(i) - '0' + 1 : 0);
        }
        return value;
    }

    /** The same from the last digit on. */
    static long backward(CharSequence digits, int width) {
        long value = 0;
        int last = digits.length() - 1;
        for (int i = 0; i < width; i++) {
            value = value * BASE + (i <= last ? digits.charAt(last - i) - '0' + 1 : 0);
        }
        return value;
    }

    /** The distance between the keys of numbers that differ first in their digit number {@code given}, counted from 1. */
    static long span(int given, int width) {
        long span = 1;
        for (int i = given; i < width; i++) {
            span *= BASE;
        }
        return span;
    }

    /** The decimal digits of a text in ASCII, whatever its numerals. */
    static String only(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    /**
     * A phone number in the form that national and international spellings share: digits with the country code, 33 for a
     * French one that starts with a single 0.
     */
    static String phone(String text) {
        String digits = only(text);
        if (digits.startsWith("00")) {
            return digits.substring(2);
        }
        if (digits.startsWith("330") && digits.length() == 12) {
            return "33" + digits.substring(3);
        }
        return digits.startsWith("0") && digits.length() == 10 ? "33" + digits.substring(1) : digits;
    }
}
