package org.guichet.domain.lookup;

import java.util.List;

/**
 * Scores one person of a segment against the question: each asked word takes at most one word of the name and the other way
 * round, the best pairs first. Holds the last person's pairing, for showing why. Not safe for use by several threads.
 */
final class PersonScore {

    /** What order and whole surnames can add to a full fit. */
    static final float MOST_EXTRA = 0.04f;
    private static final float IN_ORDER = 0.015f;
    private static final float WHOLE_SURNAME = 0.02f;
    private static final float FIRST_GIVEN = 0.005f;
    private static final float SURNAME_WORD_LEFT = 0.02f;
    private static final float GIVEN_OUT_OF_ORDER = 0.02f;
    private static final float PARTICLE_LEFT = 0.003f;
    private static final float GIVEN_NAME_LEFT = 0.036f;
    private static final float GIVEN_NAME_TO_COME = 0.003f;
    private static final int MOST_PAIRS = 48;

    private final Segment segment;
    private final Scratch scratch;
    private final List<AskedWord> slots;
    private final Weights weights;
    private final Clues clues;

    /** Pairs in the order of their value: slot, first word and mask of the name's words, similarity. */
    private final int[] pairSlot = new int[MOST_PAIRS];
    private final int[] pairMask = new int[MOST_PAIRS];
    private final int[] pairEntry = new int[MOST_PAIRS];
    private final float[] pairValue = new float[MOST_PAIRS];
    private int pairs;
    private int surnameWords;
    private int particleWords;
    private int words;

    /** Whether the last word typed may still be growing: then names not typed yet count for nothing. */
    private boolean unfinished;

    /** The pairs that were taken. */
    final int[] taken = new int[Scratch.SLOTS];
    int takenCount;

    PersonScore(Segment segment, Scratch scratch, List<AskedWord> slots, Weights weights, Clues clues) {
        this.segment = segment;
        this.scratch = scratch;
        this.slots = slots;
        this.weights = weights;
        this.clues = clues;
    }

    /** From 0 to 1 + {@link #MOST_EXTRA}. */
    float of(int place) {
        readPairs(place);
        int nameMask = 0;
        int askedMask = 0;
        int surnameAsked = 0;
        int givenAsked = 0;
        float sum = 0;
        takenCount = 0;
        unfinished = false;
        for (int i = 0; i < pairs; i++) {
            int parts = slots.get(pairSlot[i]).parts();
            if ((nameMask & pairMask[i]) != 0 || (askedMask & parts) != 0) {
                continue;
            }
            nameMask |= pairMask[i];
            askedMask |= parts;
            sum += pairValue[i];
            if ((pairMask[i] & surnameWords) != 0) {
                surnameAsked |= parts;
            } else {
                givenAsked |= parts;
            }
            taken[takenCount++] = i;
            unfinished |= isUnfinished(i);
        }
        BirthClue birth = clues.birth();
        if (birth != null) {
            sum += weights.birth * birth.fit(segment.births[place]) / 100;
        }
        if (clues.hasNumbers()) {
            sum += weights.number * clues.fit(place) / 100;
        }
        return sum / weights.sum + extra(nameMask, surnameAsked, givenAsked);
    }

    private boolean isUnfinished(int pair) {
        AskedWord asked = slots.get(pairSlot[pair]);
        return asked.open() && segment.tokens.continues(pairEntry[pair] >>> Segment.TOKEN_SHIFT, asked.bytes());
    }

    private float extra(int nameMask, int surnameAsked, int givenAsked) {
        if (nameMask == 0) {
            return 0;
        }
        int surnameLeft = surnameWords & ~particleWords & ~nameMask;
        int givenLeft = ((1 << words) - 1) & ~surnameWords & ~particleWords & ~nameMask;
        float perGiven = givenAsked == 0 || unfinished ? GIVEN_NAME_TO_COME : GIVEN_NAME_LEFT;
        float extra = -perGiven * Integer.bitCount(givenLeft) - SURNAME_WORD_LEFT * Integer.bitCount(surnameLeft)
                - PARTICLE_LEFT * Integer.bitCount(particleWords & ~nameMask);
        if (surnameAsked != 0 && surnameLeft == 0) {
            extra += WHOLE_SURNAME;
        }
        if (surnameAsked != 0) {
            boolean surnameFirst = Integer.numberOfTrailingZeros(givenAsked) > 31 - Integer.numberOfLeadingZeros(surnameAsked);
            boolean givenFirst = givenAsked != 0
                    && Integer.numberOfTrailingZeros(surnameAsked) > 31 - Integer.numberOfLeadingZeros(givenAsked);
            extra += surnameFirst ? IN_ORDER : givenFirst ? IN_ORDER / 2 : 0;
        }
        int firstGiven = 1 << Integer.bitCount(surnameWords);
        boolean startsGiven = (nameMask & firstGiven) != 0 && firstGiven < 1 << words;
        return extra + (startsGiven ? FIRST_GIVEN : 0) - GIVEN_OUT_OF_ORDER * givenTurns();
    }

    /** How many given names were typed before one that precedes them on file. */
    private int givenTurns() {
        int turns = 0;
        for (int i = 0; i < takenCount; i++) {
            for (int j = 0; j < takenCount; j++) {
                int one = taken[i];
                int other = taken[j];
                boolean given = (pairEntry[one] & pairEntry[other] & Segment.GIVEN) != 0;
                if (given && pairMask[one] < pairMask[other] && slots.get(pairSlot[one]).parts() > slots.get(pairSlot[other]).parts()) {
                    turns++;
                }
            }
        }
        return turns;
    }

    /** A score that {@link #of} does not pass by more than the extras, for a fraction of the work. */
    float bound(int place) {
        float sum = 0;
        int end = segment.entryStarts[place + 1];
        for (int at = segment.entryStarts[place]; at < end; at++) {
            int token = segment.entries[at] >>> Segment.TOKEN_SHIFT;
            if (scratch.isSimilar(token)) {
                long all = scratch.similarities[token];
                while (all != 0) {
                    int slot = Long.numberOfTrailingZeros(all) >> 3;
                    sum += weights.value(slot, (int) (all >>> (8 * slot)) & 0xFF);
                    all &= ~(0xFFL << (8 * slot));
                }
            }
        }
        BirthClue birth = clues.birth();
        if (birth != null) {
            sum += weights.birth * birth.fit(segment.births[place]) / 100;
        }
        if (clues.hasNumbers()) {
            sum += weights.number * clues.fit(place) / 100;
        }
        return sum / weights.sum;
    }

    private void readPairs(int place) {
        pairs = 0;
        words = 0;
        surnameWords = 0;
        particleWords = 0;
        int end = segment.entryStarts[place + 1];
        for (int at = segment.entryStarts[place]; at < end; at++) {
            int entry = segment.entries[at];
            int token = entry >>> Segment.TOKEN_SHIFT;
            int joined = (entry >>> Segment.JOINED_SHIFT) & Segment.JOINED_MASK;
            if (joined == 0) {
                if ((entry & Segment.GIVEN) == 0) {
                    surnameWords |= 1 << words;
                }
                if (segment.particles.get(token)) {
                    particleWords |= 1 << words;
                }
                words++;
            }
            if (scratch.isSimilar(token)) {
                addPairs(token, ((1 << (joined + 1)) - 1) << (words - joined - 1), entry);
            }
        }
    }

    private void addPairs(int token, int mask, int entry) {
        long all = scratch.similarities[token];
        for (int slot = 0; all != 0; slot++, all >>>= 8) {
            int similarity = (int) all & 0xFF;
            if (similarity != 0 && pairs < MOST_PAIRS) {
                insert(slot, mask, entry, weights.value(slot, similarity));
            }
        }
    }

    private void insert(int slot, int mask, int entry, float value) {
        int at = pairs++;
        while (at > 0 && pairValue[at - 1] < value) {
            pairSlot[at] = pairSlot[at - 1];
            pairMask[at] = pairMask[at - 1];
            pairEntry[at] = pairEntry[at - 1];
            pairValue[at] = pairValue[at - 1];
            at--;
        }
        pairSlot[at] = slot;
        pairMask[at] = mask;
        pairEntry[at] = entry;
        pairValue[at] = value;
    }

    int slot(int pair) {
        return pairSlot[pair];
    }

    int entry(int pair) {
        return pairEntry[pair];
    }

    /** The first word of the pair's field, counted from 0 within the field, and how many. */
    int firstWord(int pair) {
        int first = Integer.numberOfTrailingZeros(pairMask[pair]);
        return (pairEntry[pair] & Segment.GIVEN) != 0 ? first - Integer.bitCount(surnameWords) : first;
    }

    int wordCount(int pair) {
        return Integer.bitCount(pairMask[pair]);
    }

    int similarity(int pair) {
        return scratch.similarity(pairEntry[pair] >>> Segment.TOKEN_SHIFT, pairSlot[pair]);
    }
}
