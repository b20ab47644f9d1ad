package org.guichet.domain.lookup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a segment that one asked word may mean, with their similarity in the scratch. */
final class Candidates {

    /** Sounds alike below this are other names. */
    private static final int LEAST_SOUND = 62;
    /** Words written apart are tried as one only where that fits closely: the words alone tell more. */
    private static final int LEAST_JOINED = 86;
    private static final int FEWEST_LETTERS_TO_ERR = 3;
    private static final int STRONG = 85;
    private static final int OTHER_SPELLING = 80;
    private static final int LONG_WORD = 10;

    final AskedWord asked;
    private final int slot;
    private final Segment segment;
    private final Scratch scratch;
    private final WordSimilarity similarity;
    private int[] tokens = new int[64];
    private int count;
    private final int least;
    private int strong;
    private int people;
    private boolean marked;

    Candidates(AskedWord asked, int slot, Segment segment, Scratch scratch, WordSimilarity similarity) {
        this.asked = asked;
        this.slot = slot;
        this.segment = segment;
        this.scratch = scratch;
        this.similarity = similarity;
        this.least = asked.isJoined() ? LEAST_JOINED : 1;
    }

    int count() {
        return count;
    }

    int token(int i) {
        return tokens[i];
    }

    int similarity(int i) {
        return scratch.similarity(tokens[i], slot);
    }

    /** How often a good candidate occurs. */
    int strong() {
        return strong;
    }

    /** How often any candidate occurs. */
    int people() {
        return people;
    }

    /** Finds them all. */
    void gather() {
        TokenTable table = segment.tokens;
        byte[] word = asked.bytes();
        int from = table.firstFrom(word);
        int to = table.endOfRun(word, from);
        if (from < to && table.length(from) == word.length) {
            add(from++, 100);
        }
        if (asked.open() || word.length >= FEWEST_LETTERS_TO_ERR || word.length == 1) {
            for (int token = from; token < to; token++) {
                add(token, WordSimilarity.byBeginning(asked, table.length(token)));
            }
        }
        for (var kin : asked.kin().entrySet()) {
            int token = table.find(kin.getKey().getBytes(StandardCharsets.UTF_8));
            if (token >= 0) {
                add(token, WordSimilarity.byKinship(asked, kin.getKey()));
            }
        }
        bySound();
        byErrors();
        for (int i = 0; i < count; i++) {
            int frequency = segment.frequency(tokens[i]);
            people += frequency;
            strong += similarity(i) >= STRONG ? frequency : 0;
        }
    }

    private void bySound() {
        for (int key : asked.soundKeys()) {
            int place = segment.tokens.firstBySound(key);
            int token = segment.tokens.tokenBySound(place, key);
            while (token >= 0) {
                if (scratch.similarity(token, slot) < WordSimilarity.SAME_NAME) {
                    String other = segment.tokens.word(token);
                    int alike = Math.max(similarity.bySound(asked, other), WordSimilarity.bySyllables(asked.folded(), other));
                    if (alike >= LEAST_SOUND) {
                        add(token, alike);
                    }
                }
                token = segment.tokens.tokenBySound(++place, key);
            }
        }
    }

    private void byErrors() {
        int length = asked.bytes().length;
        if (length < 2) {
            return;
        }
        int errors = length < FEWEST_LETTERS_TO_ERR || asked.isJoined() ? 1 : length >= LONG_WORD ? 3 : 2;
        segment.tokens.near(asked.bytes(), asked.distance(), errors, (token, apart) -> {
            boolean sameStart = segment.tokens.firstLetter(token) == asked.bytes()[0];
            add(token, WordSimilarity.byErrors(apart, Math.max(length, segment.tokens.length(token)), sameStart));
        });
    }

    private void add(int token, int alike) {
        if (alike < least) {
            return;
        }
        int before = scratch.similarity(token, slot);
        if (before >= alike) {
            return;
        }
        if (before == 0) {
            if (count == tokens.length) {
                tokens = Arrays.copyOf(tokens, count * 2);
            }
            tokens[count++] = token;
            scratch.similar[token >> 6] |= 1L << token;
        }
        scratch.similarities[token] += (long) (alike - before) << (8 * slot);
    }

    /** Best first; within one similarity by the words' order. */
    void sort() {
        int[] starts = new int[102];
        for (int i = 0; i < count; i++) {
            starts[100 - similarity(i) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[starts[100 - similarity(i)]++] = tokens[i];
        }
        tokens = sorted;
    }

    /** The most frequent spellings of the same name that are not just longer, folded. */
    void otherSpellings(int most, Set<String> into) {
        List<String> found = new ArrayList<>();
        Map<String, Integer> frequency = new HashMap<>();
        for (int i = 0; i < count; i++) {
            boolean other = similarity(i) >= OTHER_SPELLING && similarity(i) < 100 && !segment.tokens.continues(tokens[i], asked.bytes());
            if (other) {
                String word = segment.tokens.word(tokens[i]);
                found.add(word);
                frequency.put(word, segment.frequency(tokens[i]));
            }
        }
        found.sort(Comparator.comparingInt((String word) -> -frequency.getOrDefault(word, 0)).thenComparing(word -> word));
        into.addAll(found.subList(0, Math.min(most, found.size())));
    }

    /** Sets a bit for everybody with one of the candidates. */
    void markPeople() {
        if (marked) {
            return;
        }
        marked = true;
        long[] bits = scratch.marks(slot);
        for (int i = 0; i < count; i++) {
            int end = segment.postingStarts[tokens[i] + 1];
            for (int at = segment.postingStarts[tokens[i]]; at < end; at++) {
                int place = segment.postings[at];
                bits[place >> 6] |= 1L << place;
            }
        }
    }

    /** Leaves the scratch as it was found. */
    void clear() {
        if (marked) {
            Arrays.fill(scratch.marks(slot), 0);
        }
        for (int i = 0; i < count; i++) {
            scratch.similarities[tokens[i]] = 0;
            scratch.similar[tokens[i] >> 6] = 0;
        }
    }
}
