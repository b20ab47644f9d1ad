package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two names may be one person's: 0 (no) to 1 (the same), from {@link #THRESHOLD} on "probably". Words are paired one
 * to one, in any order; what decides is the word that fits worst, so a shared Mohamed does not make two men one. Titles and
 * particles hardly count. Bounded: the first twelve words of each name.
 */
public final class NameSimilarity {

    /** From this score on two names are more likely one person's than two people's. */
    public static final double THRESHOLD = 0.5;

    private static final int MOST_WORDS = 12;
    private final WordSimilarity words = new WordSimilarity();

    /** Compares two names as they are written, in any script that can be romanised. Not for use by several threads at once. */
    public double between(String one, String other) {
        List<String> some = words(one);
        List<String> others = words(other);
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        return new NamePairing(words, some, others).score();
    }

    /** Whether the two are probably one person's. */
    public boolean isProbablyOne(String one, String other) {
        return between(one, other) >= THRESHOLD;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (Word word : Folding.words(name.length() > Question.LONGEST ? name.substring(0, Question.LONGEST) : name)) {
            if (words.size() < MOST_WORDS && !NamePairing.isTitle(word.folded())) {
                words.add(word.folded());
            }
        }
        return words;
    }
}
