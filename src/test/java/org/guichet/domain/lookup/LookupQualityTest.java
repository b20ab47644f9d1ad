package org.guichet.domain.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Recall on a small sample, so that a change that makes the look-up worse fails at once; the benchmark has the million. */
class LookupQualityTest {

    private static PeopleIndex index = PeopleIndex.builder(0).build();

    @BeforeAll
    static void readPeople() throws IOException {
        PeopleIndex.Builder builder = PeopleIndex.builder(5000);
        for (List<String> f : SampleFiles.rows("people-sample.csv")) {
            builder.add(new IndexedPerson(Long.parseLong(f.get(0)), f.get(1), f.get(2), f.get(3), LocalDate.parse(f.get(4)), f.get(5),
                    f.get(6), f.get(7)));
        }
        index = builder.build();
    }

    @Test
    void nearlyEverybodyIsAmongTheTenWhateverTheKindOfQuestion() throws IOException {
        Map<String, int[]> kinds = new TreeMap<>();
        for (List<String> f : SampleFiles.rows("questions-sample.csv")) {
            long truth = Long.parseLong(f.get(2));
            List<Hit> hits = index.find(f.get(1), 10).hits();
            int[] counts = kinds.computeIfAbsent(f.get(0), k -> new int[3]);
            counts[0]++;
            counts[1] += hits.stream().anyMatch(hit -> hit.id() == truth) ? 1 : 0;
            counts[2] += !hits.isEmpty() && hits.getFirst().id() == truth ? 1 : 0;
        }
        kinds.forEach((kind, counts) -> {
            assertTrue(counts[1] >= counts[0] - 1, kind + ": " + counts[1] + " of " + counts[0] + " among the ten");
            assertTrue(counts[2] >= counts[0] * 0.8, kind + ": " + counts[2] + " of " + counts[0] + " first");
        });
        assertEquals(12, kinds.size());
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() throws IOException {
        for (List<String> f : SampleFiles.rows("questions-sample.csv")) {
            assertEquals(index.find(f.get(1), 10), index.find(f.get(1), 10));
        }
    }
}
