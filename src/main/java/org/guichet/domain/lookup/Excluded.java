package org.guichet.domain.lookup;

/** The people of a segment who have changed since: a newer segment has them. Written only before it is published. */
final class Excluded {

    private final long[] bits;

    Excluded(int people) {
        this(new long[(people >> 6) + 1]);
    }

    private Excluded(long[] bits) {
        this.bits = bits;
    }

    boolean has(int place) {
        return (bits[place >> 6] & (1L << place)) != 0;
    }

    void add(int place) {
        bits[place >> 6] |= 1L << place;
    }

    Excluded copy() {
        return new Excluded(bits.clone());
    }

    Excluded with(int place) {
        Excluded copy = copy();
        copy.add(place);
        return copy;
    }
}
