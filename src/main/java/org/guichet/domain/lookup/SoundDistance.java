package org.guichet.domain.lookup;

/**
 * How far two sound forms are apart, in tenths of a letter: vowels weigh little (scripts differ most in them), related
 * consonants weigh half, others whole. Not safe for use by several threads at once.
 */
final class SoundDistance {

    private static final int WHOLE = 10;
    private static final int LONGEST = 40;
    private static final byte[][] CHANGE = new byte[128][128];
    private static final byte[] LOSS = new byte[128];

    static {
        for (int a = 0; a < 128; a++) {
            LOSS[a] = WHOLE;
            for (int b = 0; b < 128; b++) {
                CHANGE[a][b] = (byte) (a == b ? 0 : WHOLE);
            }
        }
        relate("aeiouy", 5);
        relate("ae", 2);
        relate("ei", 3);
        relate("iy", 1);
        relate("ou", 2);
        relate("uv", 3);
        relate("sSz", 3);
        relate("bp", 5);
        relate("dt", 4);
        relate("gk", 5);
        relate("vf", 5);
        relate("gj", 5);
        relate("jy", 5);
        relate("jS", 5);
        relate("kh", 5);
        relate("gh", 5);
        relate("mn", 6);
        for (char vowel : new char[] {'a', 'e', 'i', 'o', 'u', 'y'}) {
            LOSS[vowel] = 4;
        }
        LOSS['h'] = 3;
    }

    private final int[] row = new int[LONGEST + 1];

    private static void relate(String letters, int cost) {
        for (char a : letters.toCharArray()) {
            for (char b : letters.toCharArray()) {
                if (a != b) {
                    CHANGE[a][b] = (byte) Math.min(CHANGE[a][b], cost);
                }
            }
        }
    }

    /** Tenths of a letter between the two; letters beyond the 40th and outside Latin count as equal to none. */
    int between(CharSequence one, CharSequence other) {
        int width = Math.min(other.length(), LONGEST);
        row[0] = 0;
        for (int j = 1; j <= width; j++) {
            row[j] = row[j - 1] + loss(other.charAt(j - 1));
        }
        for (int i = 0; i < one.length(); i++) {
            char a = one.charAt(i);
            int diagonal = row[0];
            row[0] += loss(a);
            for (int j = 1; j <= width; j++) {
                char b = other.charAt(j - 1);
                int best = diagonal + change(a, b);
                diagonal = row[j];
                best = Math.min(best, diagonal + loss(a));
                row[j] = Math.min(best, row[j - 1] + loss(b));
            }
        }
        return row[width];
    }

    private static int loss(char c) {
        return c < 128 ? LOSS[c] : WHOLE;
    }

    private static int change(char a, char b) {
        if (a == b) {
            return 0;
        }
        return a < 128 && b < 128 ? CHANGE[a][b] : WHOLE;
    }
}
