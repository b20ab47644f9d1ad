package org.guichet.domain.forecast;

/**
 * Numbers that look random and follow from their seed alone (SplitMix64: Steele, Lea and Flood, OOPSLA 2014), so that a forecast
 * can be shown again and the same day can be played under two policies.
 */
final class SeededSequence {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    SeededSequence(long seed) {
        this.state = seed;
    }

    /** The sequence of one of many days under one seed. */
    static SeededSequence ofDay(long seed, int day) {
        return new SeededSequence(mixed(seed + GOLDEN * (day + 1L)));
    }

    long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** From 0 to below the bound, which is far smaller than 2^31. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From 0 to below 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Of the standard normal distribution (Box and Muller). */
    double normal() {
        return Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
