package org.guichet.domain.forecast;

import java.util.Arrays;

/** Numbers of which the smallest comes out first. Without boxes: a forecast moves millions of them. */
final class LongHeap {

    private long[] values;
    private int size;

    LongHeap(int capacity) {
        values = new long[Math.max(1, capacity)];
    }

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** {@link Long#MAX_VALUE} where there is none. */
    long least() {
        return size == 0 ? Long.MAX_VALUE : values[0];
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        int at = size++;
        while (at > 0) {
            int above = (at - 1) >>> 1;
            if (values[above] <= value) {
                break;
            }
            values[at] = values[above];
            at = above;
        }
        values[at] = value;
    }

    /** Only where it is not empty. */
    long take() {
        long least = values[0];
        long last = values[--size];
        int at = 0;
        int below = 1;
        while (below < size) {
            if (below + 1 < size && values[below + 1] < values[below]) {
                below++;
            }
            if (last <= values[below]) {
                break;
            }
            values[at] = values[below];
            at = below;
            below = 2 * at + 1;
        }
        values[at] = last;
        return least;
    }
}
