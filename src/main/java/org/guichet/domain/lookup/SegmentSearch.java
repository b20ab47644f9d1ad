package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One question in one segment. Goes through the people of the most telling words first and stops when nobody left can come
 * before those found.
 */
final class SegmentSearch {

    private static final float LEAST_SCORE = 0.3f;
    private static final float FITS_WELL = 0.8f;
    private static final int MOST_PEOPLE = 40_000;

    final Segment segment;
    final Clues clues;
    private final Scratch scratch;
    private final List<Candidates> candidates = new ArrayList<>();
    private final List<AskedWord> slots;
    private int[] seen = new int[256];
    private int seenCount;
    private float extraBound = PersonScore.MOST_EXTRA;

    /** How many fit well, and whether more may. */
    int total;
    boolean stoppedEarly;

    SegmentSearch(Segment segment, Scratch scratch, Question question, List<AskedWord> slots, WordSimilarity similarity) {
        this.segment = segment;
        this.scratch = scratch;
        this.slots = slots;
        this.clues = Clues.in(segment, question);
        for (int slot = 0; slot < slots.size(); slot++) {
            Candidates found = new Candidates(slots.get(slot), slot, segment, scratch, similarity);
            found.gather(true);
            candidates.add(found);
        }
    }

    int strong(int slot) {
        return candidates.get(slot).strong;
    }

    Candidates candidates(int slot) {
        return candidates.get(slot);
    }

    /** Offers everybody who may be among the best. */
    void run(Weights weights, Favour favour, Excluded excluded, TopPeople top) {
        PersonScore score = new PersonScore(segment, scratch, slots, weights, clues);
        Visit visit = new Visit(score, favour, excluded, top);
        if (favour != Favour.NONE) {
            extraBound += FavourScore.MOST;
            visit.favoured();
        }
        if (clues.hasNumbers()) {
            for (int place : clues.places()) {
                visit.person(place);
            }
        }
        float left = weights.sum - weights.number;
        for (int slot : joinedFirst(weights)) {
            float others = left - weights.ofSlot[slot];
            visit.word(slot, weights, others);
            if (!slots.get(slot).isJoined()) {
                left = others;
            }
        }
        BirthClue birth = clues.birth();
        if (birth != null && !visit.isDecided(left / weights.sum)) {
            for (int place : segment.byBirth.places(birth.low(), birth.high(), MOST_PEOPLE)) {
                visit.person(place);
            }
        }
    }

    /** Joined words, then single ones by how few people they lead to. */
    private List<Integer> joinedFirst(Weights weights) {
        List<Integer> order = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            order.add(slot);
        }
        order.sort(Comparator.comparing((Integer slot) -> slots.get(slot).isJoined() ? 0 : 1)
                .thenComparing(slot -> -weights.ofSlot[slot]));
        return order;
    }

    void clear() {
        for (Candidates found : candidates) {
            found.clear();
        }
        for (int i = 0; i < seenCount; i++) {
            scratch.seen[seen[i] >> 6] = 0;
        }
    }

    /** The walk over people, with what it needs at every step. */
    private final class Visit {
        private final PersonScore score;
        private final Favour favour;
        private final Excluded excluded;
        private final TopPeople top;

        Visit(PersonScore score, Favour favour, Excluded excluded, TopPeople top) {
            this.score = score;
            this.favour = favour;
            this.excluded = excluded;
            this.top = top;
        }

        void favoured() {
            for (long id : favour.favouredIds()) {
                int place = segment.placeOf(id);
                if (place >= 0) {
                    person(place);
                }
            }
        }

        void word(int slot, Weights weights, float others) {
            Candidates found = candidates.get(slot);
            found.sort();
            for (int i = 0; i < found.count(); i++) {
                float bound = (weights.value(slot, found.similarity(i)) + others) / weights.sum;
                if (isDecided(bound)) {
                    return;
                }
                int token = found.token(i);
                int end = segment.postingStarts[token + 1];
                for (int at = segment.postingStarts[token]; at < end; at++) {
                    if (person(segment.postings[at]) && isDecided(bound)) {
                        return;
                    }
                }
            }
        }

        /** Whether nobody with such a score at most can still come in. */
        boolean isDecided(float bound) {
            boolean decided = seenCount >= MOST_PEOPLE || bound + extraBound <= top.bar();
            stoppedEarly |= decided;
            return decided;
        }

        /** True when the person came among the best. */
        boolean person(int place) {
            if (!scratch.markSeen(place)) {
                return false;
            }
            if (seenCount == seen.length) {
                seen = Arrays.copyOf(seen, seenCount * 2);
            }
            seen[seenCount++] = place;
            float fit = score.of(place);
            if (fit < LEAST_SCORE || excluded.has(place)) {
                return seenCount >= MOST_PEOPLE;
            }
            if (fit >= FITS_WELL) {
                total++;
            }
            if (fit + FavourScore.MOST < top.bar()) {
                return false;
            }
            long id = segment.ids[place];
            top.offer(id, fit + (favour == Favour.NONE ? 0 : FavourScore.of(favour, id, segment.nationality(place))));
            return true;
        }
    }
}
