package org.guichet.domain.lookup;

import java.util.Arrays;

/**
 * People by a number: keys of up to 39 bits with the person's place below, sorted. Prefixes and suffixes of digits are
 * ranges of keys.
 */
final class SortedKeys {

    private static final int PLACE_BITS = 24;
    /** How many people one index can hold, by the bits of a place. */
    static final int MOST_PEOPLE = 1 << PLACE_BITS;

    private final long[] keys;

    private SortedKeys(long[] keys) {
        this.keys = keys;
    }

    static SortedKeys of(long[] unsorted, int count) {
        long[] keys = Arrays.copyOf(unsorted, count);
        Arrays.sort(keys);
        return new SortedKeys(keys);
    }

    static long entry(long key, int place) {
        return (key << PLACE_BITS) | place;
    }

    /** The position of the first entry whose key is not below. */
    int from(long key) {
        int place = Arrays.binarySearch(keys, key << PLACE_BITS);
        return place >= 0 ? place : -place - 1;
    }

    int place(int position) {
        return (int) keys[position] & (MOST_PEOPLE - 1);
    }

    /** The people with {@code low <= key < high} in the order of their places, at most so many. */
    int[] places(long low, long high, int most) {
        int from = from(low);
        int to = Math.min(from(high), from + most);
        int[] places = new int[to - from];
        for (int i = from; i < to; i++) {
            places[i - from] = place(i);
        }
        Arrays.sort(places);
        return places;
    }

    long[] keys() {
        return keys;
    }

    long bytes() {
        return 8L * keys.length;
    }
}
