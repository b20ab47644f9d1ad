package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps one frequent name from filling the list: of people who fit less than the best and bear the same name, those after
 * the second step a little back, behind other names that fit about as well. The best fits are never moved.
 */
final class Namesakes {

    /** How many people are weighed for one place in the list. */
    static final int POOL = 2;
    private static final int SHOWN = 2;
    private static final float STEP_BACK = 0.012f;
    private static final float SAME_FIT = 0.003f;

    /** Somebody found: where, how well, and a number that namesakes share. */
    record Found(long id, float score, int segment, int place, int name) { }

    private Namesakes() { }

    /** The best so many, best first; {@code found} comes in that order. */
    static List<Found> spread(List<Found> found, int limit) {
        if (found.size() <= limit) {
            return found;
        }
        float best = found.getFirst().score - SAME_FIT;
        Map<Integer, Integer> times = new HashMap<>();
        List<Found> weighed = new ArrayList<>(found.size());
        for (Found one : found) {
            int before = times.merge(one.name, 1, Integer::sum);
            boolean back = before > SHOWN && one.score < best;
            weighed.add(back ? new Found(one.id, one.score - STEP_BACK, one.segment, one.place, one.name) : one);
        }
        weighed.sort(Comparator.comparingDouble((Found one) -> -one.score).thenComparingLong(Found::id));
        return weighed.subList(0, limit);
    }
}
