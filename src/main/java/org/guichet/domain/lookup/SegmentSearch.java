package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question in one segment. Goes through the people of the most telling words first and stops when nobody left can come
 * before those found.
 */
final class SegmentSearch {

    /** From here on a word leads to so many people that those who cannot win are better passed over unread. */
    private static final int MANY = 1500;

    final Segment segment;
    final Clues clues;
    private final Scratch scratch;
    private final List<Candidates> candidates = new ArrayList<>();
    private final List<AskedWord> slots;
    private @Nullable PeopleWalk walk;

    SegmentSearch(Segment segment, Scratch scratch, Question question, List<AskedWord> slots, WordSimilarity similarity) {
        this.segment = segment;
        this.scratch = scratch;
        this.slots = slots;
        this.clues = Clues.in(segment, question);
        for (int slot = 0; slot < slots.size(); slot++) {
            Candidates found = new Candidates(slots.get(slot), slot, segment, scratch, similarity);
            found.gather();
            candidates.add(found);
        }
    }

    int strong(int slot) {
        return candidates.get(slot).strong();
    }

    Candidates candidates(int slot) {
        return candidates.get(slot);
    }

    /** Offers everybody who may be among the best; the walk tells how many fitted. */
    PeopleWalk run(Weights weights, Favour favour, Excluded excluded, TopPeople top) {
        PersonScore score = new PersonScore(segment, scratch, slots, weights, clues);
        PeopleWalk walk = new PeopleWalk(segment, scratch, score, weights, favour, excluded, top);
        this.walk = walk;
        if (!favour.equals(Favour.NONE)) {
            for (long id : favour.favouredIds()) {
                walk.id(id);
            }
        }
        for (int place : clues.places()) {
            walk.person(place);
        }
        List<Integer> order = joinedFirst(weights);
        float left = weights.sum - weights.number;
        for (int i = 0; i < order.size(); i++) {
            int slot = order.get(i);
            float others = left - weights.ofSlot[slot];
            word(walk, slot, order.subList(i + 1, order.size()), weights, others);
            if (!slots.get(slot).isJoined()) {
                left = others;
            }
        }
        BirthClue birth = clues.birth();
        if (birth != null && !walk.isDecided(left / weights.sum)) {
            for (int place : segment.byBirth.places(birth.low(), birth.high(), PeopleWalk.MOST_PEOPLE)) {
                walk.person(place);
            }
        }
        return walk;
    }

    private void word(PeopleWalk walk, int slot, List<Integer> later, Weights weights, float others) {
        Candidates found = candidates.get(slot);
        if (found.people() > MANY) {
            walk.filter(found.asked, later, candidates);
        } else {
            walk.noFilter();
        }
        found.sort();
        for (int i = 0; i < found.count(); i++) {
            float mine = weights.value(slot, found.similarity(i));
            if (walk.isDecided((mine + others) / weights.sum) || !walk.people(found.token(i), mine, others)) {
                return;
            }
        }
    }

    /** Joined words, then single ones by how much they tell. */
    private List<Integer> joinedFirst(Weights weights) {
        List<Integer> order = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            order.add(slot);
        }
        order.sort(Comparator.comparingInt((Integer slot) -> slots.get(slot).isJoined() ? 0 : 1)
                .thenComparingDouble(slot -> -weights.ofSlot[slot]));
        return order;
    }

    void clear() {
        for (Candidates found : candidates) {
            found.clear();
        }
        if (walk != null) {
            walk.clear();
        }
    }
}
