package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people of the site, found by whatever was typed. First, plain version: it reads everybody. */
public final class PeopleIndex {

    private record Entry(IndexedPerson person, List<Word> surname, List<Word> given) { }

    private final Map<Long, Entry> people = new ConcurrentHashMap<>();

    private PeopleIndex() { }

    public static Builder builder(int expectedPeople) {
        return new Builder(expectedPeople);
    }

    /** The people who fit the text, best first; never throws, whatever the text. */
    public Answer find(String text, int limit) {
        return find(text, limit, Favour.NONE);
    }

    public Answer find(String text, int limit, Favour favour) {
        List<Word> asked = Folding.words(text.substring(0, Math.min(text.length(), 200)));
        if (asked.isEmpty() || limit <= 0) {
            return Answer.none();
        }
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : people.values()) {
            float fit = fit(asked, entry);
            if (fit >= 0.5f) {
                long id = entry.person.id();
                float score = fit + favour.ofPerson(id) / 100 + favour.ofNationality(entry.person.nationality()) / 200;
                hits.add(new Hit(id, fit >= 1 ? Match.BEGINNING : Match.PARTIAL, score, List.of()));
            }
        }
        hits.sort(Comparator.comparingDouble((Hit hit) -> -hit.score()).thenComparingLong(Hit::id));
        int total = hits.size();
        Hint hint = total > limit ? Hint.ADD_GIVEN_NAME : Hint.NONE;
        return new Answer(hits.subList(0, Math.min(limit, total)), total, false, hint, List.of());
    }

    private static float fit(List<Word> asked, Entry entry) {
        int found = 0;
        for (Word word : asked) {
            String typed = word.folded();
            boolean named = entry.surname.stream().anyMatch(w -> w.folded().startsWith(typed))
                    || entry.given.stream().anyMatch(w -> w.folded().startsWith(typed));
            if (named || (typed.length() >= 3 && entry.person.foreignerNumber().contains(typed))) {
                found++;
            }
        }
        return (float) found / asked.size();
    }

    /** Adds or replaces a person at once. */
    public void put(IndexedPerson person) {
        people.put(person.id(), new Entry(person, Folding.words(person.surname()), Folding.words(person.givenNames())));
    }

    public int size() {
        return people.size();
    }

    /** Collects the people for a new index. */
    public static final class Builder {

        private final PeopleIndex index = new PeopleIndex();

        private Builder(int expectedPeople) {
            if (expectedPeople < 0) {
                throw new IllegalArgumentException("a number of people is not negative");
            }
        }

        public Builder add(IndexedPerson person) {
            index.put(person);
            return this;
        }

        public PeopleIndex build() {
            return index;
        }
    }
}
