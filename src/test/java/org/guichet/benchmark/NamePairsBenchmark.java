package org.guichet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.guichet.domain.lookup.Folding;
import org.guichet.domain.lookup.NameSimilarity;
import org.guichet.domain.lookup.SampleFiles;

/** Precision and recall of the likeness of names on labelled pairs, beside Jaro-Winkler at the threshold that suits it best there. */
final class NamePairsBenchmark {

    private record Pair(String one, String other, boolean same) { }

    private NamePairsBenchmark() { }

    static void run(Path file) throws IOException {
        List<Pair> pairs = read(file);
        LookupBenchmark.say("| likeness of names, %d pairs | threshold | precision | recall | F1 |%n|---|---|---|---|---|", pairs.size());
        NameSimilarity similarity = new NameSimilarity();
        print("Guichet NameSimilarity, its own threshold", pairs, similarity::between, NameSimilarity.THRESHOLD);
        print("Jaro-Winkler, folded, best threshold here", pairs, (a, b) -> jaroWinkler(Folding.fold(a), Folding.fold(b)), -1);
        print("Jaro-Winkler, folded, words sorted, best threshold here", pairs, (a, b) -> jaroWinkler(sorted(a), sorted(b)), -1);
    }

    private static void print(String name, List<Pair> pairs, ToDoubleBiFunction<String, String> likeness, double threshold) {
        double[] scores = pairs.stream().mapToDouble(pair -> likeness.applyAsDouble(pair.one, pair.other)).toArray();
        double[] best = counts(pairs, scores, threshold);
        if (threshold < 0) {
            best = new double[4];
            for (double candidate : scores) {
                double[] counts = counts(pairs, scores, candidate);
                best = counts[3] > best[3] ? counts : best;
            }
        }
        LookupBenchmark.say("| %s | %.3f | %.3f | %.3f | %.3f |", name, best[0], best[1], best[2], best[3]);
    }

    /** Threshold, precision, recall, F1. */
    private static double[] counts(List<Pair> pairs, double[] scores, double threshold) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean said = scores[i] >= threshold;
            right += said && pairs.get(i).same ? 1 : 0;
            wrong += said && !pairs.get(i).same ? 1 : 0;
            missed += !said && pairs.get(i).same ? 1 : 0;
        }
        return new double[] {threshold, right / (double) Math.max(1, right + wrong), right / (double) Math.max(1, right + missed),
            2.0 * right / Math.max(1, 2 * right + wrong + missed)};
    }

    private static String sorted(String name) {
        String[] words = Folding.fold(name).split(" ", -1);
        Arrays.sort(words);
        return String.join(" ", words);
    }

    private static double jaroWinkler(String one, String other) {
        double jaro = jaro(one, other);
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(one.length(), other.length())) && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] used = new boolean[other.length()];
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(other.length(), i + window + 1); j++) {
                if (!used[j] && one.charAt(i) == other.charAt(j)) {
                    used[j] = true;
                    first.append(one.charAt(i));
                    break;
                }
            }
        }
        double common = first.length();
        if (common == 0) {
            return 0;
        }
        int turns = 0;
        int at = 0;
        for (int j = 0; j < other.length(); j++) {
            if (used[j]) {
                turns += first.charAt(at++) == other.charAt(j) ? 0 : 1;
            }
        }
        return (common / one.length() + common / other.length() + (common - turns / 2.0) / common) / 3;
    }

    private static List<Pair> read(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = SampleFiles.cells(line);
            pairs.add(new Pair(cells.get(0), cells.get(1), cells.get(2).equals("true")));
        }
        return pairs;
    }
}
