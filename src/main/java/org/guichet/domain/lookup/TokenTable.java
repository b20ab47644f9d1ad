package org.guichet.domain.lookup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct folded words of all names, in byte order; a word's number is its rank. Finds words by beginning, by sound and
 * within a few typing errors.
 */
final class TokenTable {

    /** Receives a word within reach. */
    interface NearWord {
        void at(int token, int distance);
    }

    private final byte[] letters;
    private final int[] starts;
    /** Hash of a sound key above, token below, sorted. */
    private final long[] soundKeys;
    /** Tokens by length, then by number; the signatures lie in the same order. */
    private final int[] byLength;
    private final long[] signatures;
    private final int[] lengthStarts;

    TokenTable(byte[] letters, int[] starts) {
        this.letters = letters;
        this.starts = starts;
        int count = starts.length - 1;
        long[] keys = new long[count * 2];
        int used = 0;
        int longest = 0;
        for (int token = 0; token < count; token++) {
            for (int hash : SoundKeys.of(word(token))) {
                if (used == keys.length) {
                    keys = Arrays.copyOf(keys, used + (used >> 1) + 8);
                }
                keys[used++] = ((long) hash << 32) | token;
            }
            longest = Math.max(longest, length(token));
        }
        soundKeys = Arrays.copyOf(keys, used);
        Arrays.sort(soundKeys);
        lengthStarts = new int[longest + 2];
        byLength = new int[count];
        signatures = new long[count];
        sortByLength();
    }

    private void sortByLength() {
        for (int token = 0; token < size(); token++) {
            lengthStarts[length(token) + 1]++;
        }
        for (int i = 1; i < lengthStarts.length; i++) {
            lengthStarts[i] += lengthStarts[i - 1];
        }
        int[] next = lengthStarts.clone();
        for (int token = 0; token < size(); token++) {
            int place = next[length(token)]++;
            byLength[place] = token;
            signatures[place] = signature(letters, starts[token], starts[token + 1]);
        }
    }

    ByteBuffer letters() {
        return ByteBuffer.wrap(letters).asReadOnlyBuffer();
    }

    int[] starts() {
        return starts;
    }

    int size() {
        return starts.length - 1;
    }

    int length(int token) {
        return starts[token + 1] - starts[token];
    }

    String word(int token) {
        return new String(letters, starts[token], length(token), StandardCharsets.UTF_8);
    }

    /** The token's number, or −1. */
    int find(byte[] word) {
        int place = firstFrom(word);
        return place < size() && Arrays.equals(letters, starts[place], starts[place + 1], word, 0, word.length) ? place : -1;
    }

    /** The first token that is not before the word. */
    int firstFrom(byte[] word) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(letters, starts[middle], starts[middle + 1], word, 0, word.length) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The end of the run of tokens that begin with the word, given its start. */
    int endOfRun(byte[] beginning, int from) {
        int low = from;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begins(middle, beginning)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean begins(int token, byte[] beginning) {
        int from = starts[token];
        return length(token) >= beginning.length
                && Arrays.equals(letters, from, from + beginning.length, beginning, 0, beginning.length);
    }

    /** Whether the token is this beginning and more. */
    boolean continues(int token, byte[] beginning) {
        return length(token) > beginning.length && begins(token, beginning);
    }

    /** Where the tokens with this sound key begin; read them with {@link #tokenBySound} while the key stays the same. */
    int firstBySound(int hash) {
        int place = Arrays.binarySearch(soundKeys, (long) hash << 32);
        return place >= 0 ? place : -place - 1;
    }

    /** The token at a place of the sound keys, or −1 past the last of this key. */
    int tokenBySound(int place, int hash) {
        return place < soundKeys.length && (int) (soundKeys[place] >> 32) == hash ? (int) soundKeys[place] : -1;
    }

    /** Tells every token within so many typing errors; reads one number a token and few letters. */
    void near(byte[] word, SpellingDistance distance, int errors, NearWord found) {
        long asked = signature(word, 0, word.length);
        int from = lengthStarts[Math.clamp(word.length - errors, 0, lengthStarts.length - 1)];
        int to = lengthStarts[Math.clamp(word.length + errors + 1, 0, lengthStarts.length - 1)];
        int most = 2 * errors;
        for (int place = from; place < to; place++) {
            if (Long.bitCount(signatures[place] ^ asked) <= most) {
                int token = byLength[place];
                int apart = distance.to(letters, starts[token], starts[token + 1]);
                if (apart <= errors) {
                    found.at(token, apart);
                }
            }
        }
    }

    byte firstLetter(int token) {
        return letters[starts[token]];
    }

    /**
     * Two bits a letter: it occurs, it occurs twice. One typing error changes two bits at most, so words that differ in more
     * than twice the errors allowed need not be compared.
     */
    private static long signature(byte[] letters, int from, int to) {
        long signature = 0;
        for (int i = from; i < to; i++) {
            int letter = Math.floorMod(letters[i] - 'a', 32);
            long once = 1L << (2 * letter);
            signature |= (signature & once) != 0 ? once << 1 : once;
        }
        return signature;
    }

    long bytes() {
        return letters.length + 4L * starts.length + 8L * soundKeys.length + 12L * byLength.length;
    }
}
