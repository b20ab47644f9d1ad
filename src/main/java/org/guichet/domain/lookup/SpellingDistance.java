package org.guichet.domain.lookup;

/**
 * Typing distance from one word to many: insertions, deletions, substitutions and swaps of neighbours, each counting one
 * (optimal string alignment), by Hyyrö's bit-parallel method. Words of up to 64 bytes; longer ones compare by their start.
 */
final class SpellingDistance {

    private static final int LONGEST = 64;
    private final long[] places = new long[256];
    private final int length;

    SpellingDistance(byte[] word) {
        length = Math.min(word.length, LONGEST);
        for (int i = 0; i < length; i++) {
            places[word[i] & 0xFF] |= 1L << i;
        }
    }

    /** The distance to {@code text[from..to)}. */
    int to(byte[] text, int from, int to) {
        if (length == 0) {
            return to - from;
        }
        long positive = -1L;
        long negative = 0;
        long diagonal = 0;
        long before = 0;
        long top = 1L << (length - 1);
        int distance = length;
        int end = Math.min(to, from + LONGEST);
        for (int i = from; i < end; i++) {
            long here = places[text[i] & 0xFF];
            long swap = ((~diagonal & here) << 1) & before;
            diagonal = (((here & positive) + positive) ^ positive) | here | negative | swap;
            long up = negative | ~(diagonal | positive);
            long down = diagonal & positive;
            if ((up & top) != 0) {
                distance++;
            } else if ((down & top) != 0) {
                distance--;
            }
            up = (up << 1) | 1;
            down <<= 1;
            positive = down | ~(diagonal | up);
            negative = up & diagonal;
            before = here;
        }
        return distance;
    }
}
