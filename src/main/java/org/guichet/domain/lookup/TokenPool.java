package org.guichet.domain.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers words as they come, while an index is built. */
final class TokenPool {

    private byte[] letters = new byte[1 << 12];
    private int[] starts = new int[1 << 9];
    private int count;
    private int[] slots = new int[1 << 10];

    TokenPool() {
        Arrays.fill(slots, -1);
    }

    int size() {
        return count;
    }

    int number(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        int mask = slots.length - 1;
        int slot = spread(Arrays.hashCode(bytes)) & mask;
        while (slots[slot] >= 0) {
            int token = slots[slot];
            if (Arrays.equals(letters, starts[token], starts[token + 1], bytes, 0, bytes.length)) {
                return token;
            }
            slot = (slot + 1) & mask;
        }
        return add(bytes, slot);
    }

    private static int spread(int hash) {
        return (hash * 0x9E3779B9) >>> 7;
    }

    private int add(byte[] bytes, int slot) {
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        int end = starts[count] + bytes.length;
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(end, letters.length * 2));
        }
        System.arraycopy(bytes, 0, letters, starts[count], bytes.length);
        slots[slot] = count;
        starts[++count] = end;
        if (count * 2 > slots.length) {
            widen();
        }
        return count - 1;
    }

    private void widen() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        int mask = slots.length - 1;
        for (int token = 0; token < count; token++) {
            int slot = spread(Arrays.hashCode(Arrays.copyOfRange(letters, starts[token], starts[token + 1]))) & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = token;
        }
    }

    /** The words in byte order; {@code ranks} receives each word's place. */
    TokenTable sorted(int[] ranks) {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Arrays.compareUnsigned(letters, starts[a], starts[a + 1], letters, starts[b], starts[b + 1]));
        byte[] sorted = new byte[starts[count]];
        int[] sortedStarts = new int[count + 1];
        for (int rank = 0; rank < count; rank++) {
            int token = order[rank];
            int length = starts[token + 1] - starts[token];
            System.arraycopy(letters, starts[token], sorted, sortedStarts[rank], length);
            sortedStarts[rank + 1] = sortedStarts[rank] + length;
            ranks[token] = rank;
        }
        return new TokenTable(sorted, sortedStarts);
    }
}
