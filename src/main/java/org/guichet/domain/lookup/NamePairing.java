package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One comparison of two names, word by word. */
final class NamePairing {

    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "m", "mme", "mlle", "monsieur", "madame", "mademoiselle",
            "dr", "prof", "sir", "lord", "president", "king", "prince", "sheikh", "shaikh", "cheikh", "sayyid", "sayed", "hajji", "haji",
            "hadj", "hajj", "mullah", "maulavi", "general", "colonel", "jr", "sr", "ii", "iii", "llc", "ltd", "inc");
    private static final double INITIAL = 0.75;
    private static final double JOINED_LOSS = 0.03;
    private static final double WORST_COUNTS = 0.65;
    private static final double EXTRA_WORD = 0.06;
    private static final double EXTRA_PARTICLE = 0.01;
    private static final double ONE_WORD_ALONE = 0.45;

    private final WordSimilarity similarity;
    private final List<String> shorter;
    private final List<String> longer;
    private final boolean[] usedShort;
    private final boolean[] usedLong;
    private double worst = 1;
    private double sum;
    private double weight;
    private int fullWords;

    NamePairing(WordSimilarity similarity, List<String> one, List<String> other) {
        this.similarity = similarity;
        List<String> some = cleaned(one);
        List<String> others = cleaned(other);
        boolean swap = telling(some) > telling(others);
        shorter = swap ? others : some;
        longer = swap ? some : others;
        usedShort = new boolean[shorter.size()];
        usedLong = new boolean[longer.size()];
    }

    static boolean isTitle(String folded) {
        return TITLES.contains(folded);
    }

    /** Without repetitions, digits read as the letters they stand for. */
    private static List<String> cleaned(List<String> words) {
        List<String> cleaned = new ArrayList<>();
        for (String word : words) {
            String letters = word.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('5', 's');
            if (!cleaned.contains(letters)) {
                cleaned.add(letters);
            }
        }
        return cleaned;
    }

    private static int telling(List<String> words) {
        int telling = 0;
        for (String word : words) {
            telling += NameFamilies.isParticle(word) ? 0 : 1;
        }
        return telling;
    }

    double score() {
        if (String.join("", shorter).equals(String.join("", longer))) {
            return 1;
        }
        takeBest();
        for (int i = 0; i < shorter.size(); i++) {
            if (!usedShort[i]) {
                count(shorter.get(i), 0);
            }
        }
        if (fullWords == 0 || weight == 0) {
            return 0;
        }
        double fit = WORST_COUNTS * worst + (1 - WORST_COUNTS) * sum / weight;
        return Math.max(0, fit * restFactor());
    }

    /** What the words that only the longer name has take away. */
    private double restFactor() {
        int extra = 0;
        int particles = 0;
        for (int i = 0; i < longer.size(); i++) {
            if (!usedLong[i]) {
                boolean particle = NameFamilies.isParticle(longer.get(i));
                particles += particle ? 1 : 0;
                extra += particle ? 0 : 1;
            }
        }
        if (extra > 0 && fullWords < 2) {
            return ONE_WORD_ALONE;
        }
        return 1 - EXTRA_WORD * extra - EXTRA_PARTICLE * particles;
    }

    private record Pair(int shortFrom, int shortCount, int longFrom, int longCount, double same) { }

    /** Pairs words, and neighbours read as one, best first. */
    private void takeBest() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < shorter.size(); i++) {
            AskedWord asked = new AskedWord(shorter.get(i), 1, false);
            for (int j = 0; j < longer.size(); j++) {
                pairs.add(new Pair(i, 1, j, 1, same(asked, longer.get(j))));
                addJoined(pairs, asked, longer, i, j, true);
            }
        }
        for (int j = 0; j < longer.size(); j++) {
            AskedWord asked = new AskedWord(longer.get(j), 1, false);
            for (int i = 0; i + 1 < shorter.size(); i++) {
                addJoined(pairs, asked, shorter, j, i, false);
            }
        }
        pairs.removeIf(pair -> pair.same <= 0);
        pairs.sort((a, b) -> Double.compare(b.same, a.same));
        for (Pair pair : pairs) {
            take(pair);
        }
    }

    private void addJoined(List<Pair> pairs, AskedWord whole, List<String> parts, int at, int from, boolean inLonger) {
        StringBuilder joined = new StringBuilder(parts.get(from));
        StringBuilder initials = new StringBuilder().append(parts.get(from).charAt(0));
        for (int to = from + 1; to < parts.size() && to < from + 4; to++) {
            joined.append(parts.get(to));
            initials.append(parts.get(to).charAt(0));
            double same = joined.length() > whole.folded().length() + 2 ? 0 : same(whole, joined.toString()) - JOINED_LOSS;
            if (whole.folded().contentEquals(initials)) {
                same = INITIAL;
            }
            if (same > 0.7) {
                int count = to - from + 1;
                pairs.add(inLonger ? new Pair(at, 1, from, count, same) : new Pair(from, count, at, 1, same));
            }
        }
    }

    private void take(Pair pair) {
        for (int i = 0; i < pair.shortCount; i++) {
            if (usedShort[pair.shortFrom + i]) {
                return;
            }
        }
        for (int i = 0; i < pair.longCount; i++) {
            if (usedLong[pair.longFrom + i]) {
                return;
            }
        }
        for (int i = 0; i < pair.shortCount; i++) {
            usedShort[pair.shortFrom + i] = true;
            count(shorter.get(pair.shortFrom + i), pair.same);
        }
        for (int i = 0; i < pair.longCount; i++) {
            usedLong[pair.longFrom + i] = true;
        }
        fullWords += pair.longCount > 1 ? 2 : shorter.get(pair.shortFrom).length() > 1 ? pair.shortCount : 0;
    }

    private void count(String word, double same) {
        boolean particle = NameFamilies.isParticle(word);
        if (!particle) {
            worst = Math.min(worst, same);
        }
        double counts = particle ? 0.2 : 1;
        sum += counts * same;
        weight += counts;
    }

    /** The chance that two words are one name. */
    private double same(AskedWord asked, String other) {
        String word = asked.folded();
        if (word.length() == 1 || other.length() == 1) {
            return word.charAt(0) == other.charAt(0) ? INITIAL : 0;
        }
        int alike = similarity.of(asked, other);
        if (alike >= 93) {
            return 0.9 + (alike - 93) / 70.0;
        }
        return Math.max(0, (alike - 62) / 31.0 * 0.9);
    }
}
