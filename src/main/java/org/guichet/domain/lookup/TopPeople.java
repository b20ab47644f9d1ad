package org.guichet.domain.lookup;

import java.util.Arrays;

/** The best so many people seen so far; at equal scores the smaller id comes first. */
final class TopPeople {

    private final long[] ids;
    private final float[] scores;
    private int count;

    TopPeople(int limit) {
        ids = new long[limit];
        scores = new float[limit];
    }

    /** The score that the next one must pass; 0 while there is room. */
    float bar() {
        return count < ids.length ? 0 : scores[count - 1];
    }

    boolean isFull() {
        return count == ids.length;
    }

    int count() {
        return count;
    }

    long id(int i) {
        return ids[i];
    }

    float score(int i) {
        return scores[i];
    }

    void offer(long id, float score) {
        int last = count < ids.length ? count : count - 1;
        if (last < count && !before(score, id, scores[last], ids[last])) {
            return;
        }
        int at = last;
        while (at > 0 && before(score, id, scores[at - 1], ids[at - 1])) {
            ids[at] = ids[at - 1];
            scores[at] = scores[at - 1];
            at--;
        }
        ids[at] = id;
        scores[at] = score;
        count = Math.max(count, last + 1);
    }

    private static boolean before(float score, long id, float otherScore, long otherId) {
        return score > otherScore || (score == otherScore && id < otherId);
    }

    long[] idsInOrder() {
        return Arrays.copyOf(ids, count);
    }
}
