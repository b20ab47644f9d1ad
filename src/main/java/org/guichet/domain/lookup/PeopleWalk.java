package org.guichet.domain.lookup;

import java.util.Arrays;
import java.util.List;

/**
 * The walk over the people of a segment who may be meant. Each is looked at once; those who cannot come before the ones
 * found so far are passed over as early as possible.
 */
final class PeopleWalk {

    /** Bounds the work for questions that fit everybody. */
    static final int MOST_PEOPLE = 20_000;
    private static final int SOME_PEOPLE = 1500;
    private static final int MANY_PEOPLE = 4000;
    /** A mask: after this many people the walk asks whether it is over, even if nobody came in. */
    private static final int ASK_EVERY = 63;
    private static final float LEAST_SCORE = 0.3f;
    private static final float FITS_WELL = 0.8f;
    /** Counting further helps nobody. */
    private static final int MOST_COUNTED = 1000;
    /** A word that leads to more people than this filters nobody. */
    private static final int TOO_MANY_TO_FILTER = 400_000;

    private final Segment segment;
    private final Scratch scratch;
    private final PersonScore score;
    private final Weights weights;
    private final Favour favour;
    private final Excluded excluded;
    private final TopPeople top;
    private final float extra;
    private int[] seen = new int[256];
    private int seenCount;
    private int total;
    private boolean stoppedEarly;

    /** The words still to come, by whose bits a person is judged unread. */
    private final int[] filters = new int[Scratch.SLOTS];
    private int filterCount;
    private float filtered;

    PeopleWalk(Segment segment, Scratch scratch, PersonScore score, Weights weights, Favour favour, Excluded excluded, TopPeople top) {
        this.segment = segment;
        this.scratch = scratch;
        this.score = score;
        this.weights = weights;
        this.favour = favour;
        this.excluded = excluded;
        this.top = top;
        this.extra = PersonScore.MOST_EXTRA + (favour.equals(Favour.NONE) ? 0 : FavourScore.MOST);
    }

    int total() {
        return total;
    }

    boolean stoppedEarly() {
        return stoppedEarly;
    }

    /** Whether nobody with such a score at most can still come in. */
    boolean isDecided(float bound) {
        boolean decided = seenCount >= MOST_PEOPLE || bound + extra <= Math.max(LEAST_SCORE, top.bar() + slack());
        stoppedEarly |= decided;
        return decided;
    }

    void id(long id) {
        int place = segment.placeOf(id);
        if (place >= 0) {
            person(place);
        }
    }

    /** Prepares to pass over people who have too few of the words still to come. */
    void filter(AskedWord now, List<Integer> later, List<Candidates> candidates) {
        filterCount = 0;
        filtered = 0;
        for (int slot : later) {
            Candidates found = candidates.get(slot);
            boolean apart = !found.asked.isJoined() && (found.asked.parts() & now.parts()) == 0;
            if (apart && found.people() <= TOO_MANY_TO_FILTER) {
                found.markPeople();
                filters[filterCount++] = slot;
                filtered += weights.ofSlot[slot];
            }
        }
    }

    void noFilter() {
        filterCount = 0;
        filtered = 0;
    }

    /**
     * Looks at everybody with this word.
     *
     * @param mine what the word adds at most
     * @param others what all else adds at most
     * @return false when nobody else needs to be looked at
     */
    boolean people(int token, float mine, float others) {
        float bound = (mine + others) / weights.sum;
        float sure = mine + others - filtered;
        int end = segment.postingStarts[token + 1];
        for (int at = segment.postingStarts[token]; at < end; at++) {
            int place = segment.postings[at];
            if (filterCount > 0 && cannotWin(place, sure)) {
                continue;
            }
            boolean ask = person(place) || (at & ASK_EVERY) == 0;
            if (ask && isDecided(bound)) {
                return false;
            }
        }
        return true;
    }

    private boolean cannotWin(int place, float sure) {
        float most = sure;
        for (int i = 0; i < filterCount; i++) {
            int slot = filters[i];
            if (scratch.isMarked(slot, place)) {
                most += weights.ofSlot[slot];
            }
        }
        return most / weights.sum + extra <= top.bar() + slack();
    }

    /** After many people, a slightly better one is no longer worth reading on: with so many alike, more must be typed anyway. */
    private float slack() {
        if (seenCount < SOME_PEOPLE) {
            return 0;
        }
        return seenCount < MANY_PEOPLE ? 0.02f : seenCount < 2 * MANY_PEOPLE ? 0.05f : 0.1f;
    }

    /** Looks at one person; true when it is time to ask whether all is decided. */
    boolean person(int place) {
        if (!scratch.markSeen(place)) {
            return false;
        }
        if (seenCount == seen.length) {
            seen = Arrays.copyOf(seen, seenCount * 2);
        }
        seen[seenCount++] = place;
        float most = score.bound(place);
        boolean counts = total < MOST_COUNTED && most >= FITS_WELL;
        if (!counts && (most < LEAST_SCORE || most + extra <= top.bar())) {
            return seenCount >= MOST_PEOPLE;
        }
        float fit = score.of(place);
        if (fit < LEAST_SCORE || excluded.has(place)) {
            return false;
        }
        if (fit >= FITS_WELL) {
            total = Math.min(total + 1, MOST_COUNTED);
            stoppedEarly |= total == MOST_COUNTED;
        }
        if (fit + FavourScore.MOST < top.bar()) {
            return false;
        }
        long id = segment.ids[place];
        top.offer(id, fit + (favour.equals(Favour.NONE) ? 0 : FavourScore.of(favour, id, segment.nationality(place))));
        return true;
    }

    void clear() {
        for (int i = 0; i < seenCount; i++) {
            scratch.seen[seen[i] >> 6] = 0;
        }
    }
}
