package org.guichet.domain.lookup;

/** Working memory of one look-up in one segment, used again by the next. Everything in it is zero between look-ups. */
final class Scratch {

    /** How many words, single or joined, a question can have: one byte each. */
    static final int SLOTS = 8;

    /** For each token the similarity to each asked word, one byte per slot. */
    final long[] similarities;
    /** Bits of the tokens with any similarity: small enough for the nearest cache. */
    final long[] similar;
    /** Bits of the people already looked at. */
    final long[] seen;

    Scratch(int tokens, int people) {
        similarities = new long[tokens];
        similar = new long[(tokens >> 6) + 1];
        seen = new long[(people >> 6) + 1];
    }

    boolean fits(Segment segment) {
        return similarities.length >= segment.tokens.size() && seen.length > segment.size() >> 6;
    }

    boolean isSimilar(int token) {
        return (similar[token >> 6] & (1L << token)) != 0;
    }

    int similarity(int token, int slot) {
        return (int) (similarities[token] >>> (8 * slot)) & 0xFF;
    }

    /** Remembers a person as looked at; false when that was known. */
    boolean markSeen(int place) {
        long bit = 1L << place;
        long bits = seen[place >> 6];
        if ((bits & bit) != 0) {
            return false;
        }
        seen[place >> 6] = bits | bit;
        return true;
    }
}
