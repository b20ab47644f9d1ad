package org.guichet.domain.document;

/** One check digit, judged by itself: what the field asks for and what the document shows. */
public record CheckDigit(MrzField field, char expected, char found) {

    private static final int[] WEIGHTS = {7, 3, 1};

    public boolean agrees() {
        return expected == found;
    }

    /** The digit over these characters: weights 7, 3, 1, modulo 10; letters count from A = 10, the filler is 0 (Doc 9303 part 3, 4.9). */
    public static char over(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += value(characters.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 0;
    }
}
