package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The people of the site, found by whatever was typed: names in any order and spelling, dates, numbers. Offline, in memory,
 * within milliseconds for a million people.
 *
 * <p>Any number of threads may call {@code find} while one thread calls {@code put}. The people lie in closed segments that
 * never change; {@code put} builds a new small segment and publishes the new list of segments with one volatile write. A
 * look-up works on the list it read at its start: it sees a change wholly or not at all, and never fails because of one.
 */
public final class PeopleIndex {

    /** More are never named, however many are asked for. */
    public static final int MOST_HITS = 1000;
    private static final int MOST_TRIED = 8;
    /** Below this the question may have been read wrongly, and a second reading is worth its time. */
    private static final float FITS_WELL = 0.75f;

    private volatile Segments segments;
    private final AtomicReference<@Nullable Scratch> spare;
    private final HanReading han;

    private PeopleIndex(Segments segments, Scratch first, HanReading han) {
        this.han = han;
        this.segments = segments;
        this.spare = new AtomicReference<>(first);
    }

    public static Builder builder(int expectedPeople) {
        return new Builder(expectedPeople);
    }

    /** The index that the parts were taken from. */
    public static PeopleIndex of(IndexParts parts) {
        Segment base = new Segment(parts);
        HanReading han = CommonHanNames.INSTANCE;
        return new PeopleIndex(Segments.of(base, han), new Scratch(base.tokens.size(), base.size()), han);
    }

    /** Everybody whom it was built with; later changes are not in it. */
    public IndexParts parts() {
        return IndexParts.of(segments.list().getFirst());
    }

    /** The people who fit the text, best first; never throws, whatever the text. */
    public Answer find(String text, int limit) {
        return find(text, limit, Favour.NONE);
    }

    /** The same, with those favoured first among equals. */
    public Answer find(String text, int limit, Favour favour) {
        Question question = Question.read(text, han);
        List<AskedWord> slots = AskedWords.of(question);
        boolean empty = slots.isEmpty() && question.birth() == null && question.digits().isEmpty() && question.email().isEmpty();
        if (limit <= 0 || empty) {
            return Answer.none();
        }
        int most = Math.min(limit, MOST_HITS);
        Answer answer = answer(question, slots, most, favour);
        if (best(answer) >= FITS_WELL) {
            return answer;
        }
        Question split = SplitWords.of(question, segments.list().getFirst());
        if (split.equals(question)) {
            return answer;
        }
        Answer other = answer(split, AskedWords.of(split), most, favour);
        return best(other) > best(answer) ? other : answer;
    }

    private static float best(Answer answer) {
        return answer.hits().isEmpty() ? 0 : answer.hits().getFirst().score();
    }

    private Answer answer(Question question, List<AskedWord> slots, int limit, Favour favour) {
        Segments now = segments;
        WordSimilarity similarity = new WordSimilarity();
        List<SegmentSearch> searches = new ArrayList<>();
        List<Scratch> borrowed = new ArrayList<>();
        int[] strong = new int[slots.size()];
        for (Segment segment : now.list()) {
            Scratch scratch = borrow(segment);
            borrowed.add(scratch);
            SegmentSearch search = new SegmentSearch(segment, scratch, question, slots, similarity);
            searches.add(search);
            for (int slot = 0; slot < strong.length; slot++) {
                strong[slot] += search.strong(slot);
            }
        }
        TopPeople top = new TopPeople(slots.isEmpty() ? limit : limit * Namesakes.POOL);
        List<Hit> hits = new ArrayList<>();
        int total = 0;
        boolean capped = false;
        if (!searches.isEmpty()) {
            Weights weights = new Weights(slots, strong, now.size(), searches.getFirst().clues);
            for (int i = 0; i < searches.size(); i++) {
                PeopleWalk walk = searches.get(i).run(weights, favour, now.excluded(i), top);
                total += walk.total();
                capped |= walk.stoppedEarly();
            }
            Explanation explanation = new Explanation(question, slots, similarity);
            for (Namesakes.Found one : Namesakes.spread(located(now, top), limit)) {
                SegmentSearch search = searches.get(one.segment());
                PersonScore score = new PersonScore(search.segment, borrowed.get(one.segment()), slots, weights, search.clues);
                hits.add(explanation.of(one.id(), one.score(), one.place(), search, score));
            }
        }
        List<String> tried = tried(slots, searches);
        for (int i = 0; i < searches.size(); i++) {
            searches.get(i).clear();
            spare.set(borrowed.get(i));
        }
        boolean more = capped && total >= limit;
        return new Answer(hits, Math.max(total, more ? limit : 0), more, HintChoice.of(question, hits, total > limit || more), tried);
    }

    private static List<Namesakes.Found> located(Segments now, TopPeople top) {
        List<Segment> list = now.list();
        List<Namesakes.Found> found = new ArrayList<>();
        for (int i = 0; i < top.count(); i++) {
            for (int s = list.size() - 1; s >= 0; s--) {
                int place = list.get(s).placeOf(top.id(i));
                if (place >= 0 && !now.excluded(s).has(place)) {
                    found.add(new Namesakes.Found(top.id(i), top.score(i), s, place, list.get(s).nameHash(place)));
                    break;
                }
            }
        }
        return found;
    }

    private static List<String> tried(List<AskedWord> slots, List<SegmentSearch> searches) {
        Set<String> tried = new LinkedHashSet<>();
        if (!searches.isEmpty()) {
            for (int slot = 0; slot < slots.size(); slot++) {
                SegmentSearch search = searches.getFirst();
                search.candidates(slot).otherSpellings(MOST_TRIED / 2, tried);
            }
        }
        return tried.stream().limit(MOST_TRIED).toList();
    }

    private Scratch borrow(Segment segment) {
        Scratch scratch = spare.getAndSet(null);
        return scratch != null && scratch.fits(segment) ? scratch : new Scratch(segment.tokens.size(), segment.size());
    }

    /** Adds or replaces a person; the next look-up finds it. For one thread at a time. */
    public synchronized void put(IndexedPerson person) {
        segments = segments.with(List.of(person));
    }

    /** The same for many at once. */
    public synchronized void putAll(List<IndexedPerson> people) {
        segments = segments.with(people);
    }

    /** Takes a person out; the next look-up does not find them. */
    public synchronized void remove(long id) {
        segments = segments.without(id);
    }

    public int size() {
        return segments.size();
    }

    /** Collects the people for a new index. */
    public static final class Builder {

        private final int expectedPeople;
        private @Nullable SegmentBuilder segment;
        private HanReading han = CommonHanNames.INSTANCE;
        private final List<IndexedPerson> outOfOrder = new ArrayList<>();
        private long last;

        private Builder(int expectedPeople) {
            if (expectedPeople < 0) {
                throw new IllegalArgumentException("a number of people is not negative");
            }
            this.expectedPeople = expectedPeople;
        }

        /** How Chinese characters are read, before the first person; {@link CommonHanNames} otherwise. */
        public Builder reading(HanReading reading) {
            if (segment != null) {
                throw new IllegalStateException("the reading is set before people are added");
            }
            han = reading;
            return this;
        }

        private SegmentBuilder segment() {
            SegmentBuilder ready = segment != null ? segment : new SegmentBuilder(expectedPeople, han);
            segment = ready;
            return ready;
        }

        /** People in the order of their ids take the short way; a later one replaces an earlier one of the same id. */
        public Builder add(IndexedPerson person) {
            if (person.id() > last) {
                segment().add(person);
                last = person.id();
            } else {
                outOfOrder.add(person);
            }
            return this;
        }

        Segment base() {
            return segment().build();
        }

        public PeopleIndex build() {
            Segment base = base();
            Segments all = Segments.of(base, han).with(outOfOrder);
            return new PeopleIndex(all, new Scratch(base.tokens.size(), base.size()), han);
        }
    }
}
