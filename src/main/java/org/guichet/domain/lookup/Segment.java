package org.guichet.domain.lookup;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A closed set of people in compact arrays. A person has a place, in the order of ids. Nothing in it changes once it is
 * built, so any number of threads may read it.
 */
final class Segment {

    /** An entry of a person's name: the word's number, whether it is a given name, and how many words were joined into it. */
    static final int GIVEN = 1;
    static final int JOINED_SHIFT = 1;
    static final int JOINED_MASK = 3;
    static final int TOKEN_SHIFT = 3;

    final TokenTable tokens;
    final long[] ids;
    /** Packed as {@link BirthClue#packed}; 0 when unknown. */
    final int[] births;
    final short[] nationalities;
    final String[] nationalityNames;
    final int[] entryStarts;
    final int[] entries;
    final int[] postingStarts;
    final int[] postings;
    final SortedKeys numbersForward;
    final SortedKeys numbersBackward;
    final SortedKeys phones;
    final SortedKeys emails;
    final SortedKeys byBirth;
    final BitSet particles;

    Segment(SegmentBuilder from) {
        int[] ranks = new int[from.pool.size()];
        tokens = from.pool.sorted(ranks);
        ids = Arrays.copyOf(from.ids, from.count);
        births = Arrays.copyOf(from.births, from.count);
        nationalities = Arrays.copyOf(from.nationalities, from.count);
        nationalityNames = from.nationalityNames.toArray(String[]::new);
        entryStarts = Arrays.copyOf(from.entryStarts, from.count + 1);
        entries = Arrays.copyOf(from.entries, from.entryStarts[from.count]);
        int low = (1 << TOKEN_SHIFT) - 1;
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (ranks[entries[i] >>> TOKEN_SHIFT] << TOKEN_SHIFT) | (entries[i] & low);
        }
        numbersForward = SortedKeys.of(from.numbersForward, from.numbers);
        numbersBackward = SortedKeys.of(from.numbersBackward, from.numbers);
        phones = SortedKeys.of(from.phones, from.phoneCount);
        emails = SortedKeys.of(from.emails, from.emailCount);
        postingStarts = new int[tokens.size() + 1];
        postings = fillPostings();
        byBirth = byBirth(births);
        particles = particles(tokens);
    }

    /** The same segment again. */
    Segment(IndexParts parts) {
        byte[] letters = new byte[parts.letters().remaining()];
        parts.letters().duplicate().get(letters);
        tokens = new TokenTable(letters, parts.ints().get(4));
        ids = parts.longs().get(0);
        births = parts.ints().get(0);
        nationalities = new short[ids.length];
        for (int place = 0; place < ids.length; place++) {
            nationalities[place] = (short) parts.ints().get(1)[place];
        }
        nationalityNames = parts.words().subList(1, parts.words().size()).toArray(String[]::new);
        entryStarts = parts.ints().get(2);
        entries = parts.ints().get(3);
        numbersForward = SortedKeys.of(parts.longs().get(1), parts.longs().get(1).length);
        numbersBackward = SortedKeys.of(parts.longs().get(2), parts.longs().get(2).length);
        phones = SortedKeys.of(parts.longs().get(3), parts.longs().get(3).length);
        emails = SortedKeys.of(parts.longs().get(4), parts.longs().get(4).length);
        postingStarts = new int[tokens.size() + 1];
        postings = fillPostings();
        byBirth = byBirth(births);
        particles = particles(tokens);
    }

    private static SortedKeys byBirth(int[] births) {
        long[] keys = new long[births.length];
        for (int place = 0; place < births.length; place++) {
            keys[place] = SortedKeys.entry(births[place], place);
        }
        return SortedKeys.of(keys, keys.length);
    }

    private static BitSet particles(TokenTable tokens) {
        BitSet particles = new BitSet(tokens.size());
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.length(token) <= 6 && NameFamilies.isParticle(tokens.word(token))) {
                particles.set(token);
            }
        }
        return particles;
    }

    /** Each person once per word, in the order of places. */
    private int[] fillPostings() {
        for (int entry : entries) {
            postingStarts[(entry >>> TOKEN_SHIFT) + 1]++;
        }
        for (int token = 0; token < tokens.size(); token++) {
            postingStarts[token + 1] += postingStarts[token];
        }
        int[] next = postingStarts.clone();
        int[] filled = new int[entries.length];
        for (int place = 0; place < ids.length; place++) {
            for (int i = entryStarts[place]; i < entryStarts[place + 1]; i++) {
                filled[next[entries[i] >>> TOKEN_SHIFT]++] = place;
            }
        }
        return filled;
    }

    int size() {
        return ids.length;
    }

    int frequency(int token) {
        return postingStarts[token + 1] - postingStarts[token];
    }

    /** The place of an id, negative when this segment has none. */
    int placeOf(long id) {
        return Arrays.binarySearch(ids, id);
    }

    /** The same for people whose names have the same words in the same order. */
    int nameHash(int place) {
        int hash = 1;
        for (int i = entryStarts[place]; i < entryStarts[place + 1]; i++) {
            hash = 31 * hash + (entries[i] >>> TOKEN_SHIFT);
        }
        return hash;
    }

    String nationality(int place) {
        return nationalityNames[nationalities[place]];
    }
}
