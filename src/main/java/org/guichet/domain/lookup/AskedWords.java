package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.List;

/** The words of a question as slots to fill: each alone, and neighbours tried as one word where names are often split. */
final class AskedWords {

    private static final int MOST_SINGLE = 7;
    private static final int LONGEST_COMPOUND = 16;
    private static final int LONGEST_WORD = 40;

    private AskedWords() { }

    /** At most {@link Scratch#SLOTS}; the single words come first, in their order. */
    static List<AskedWord> of(Question question) {
        List<Word> names = keep(question.names());
        List<AskedWord> slots = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean open = question.open() && names.get(i).end() == question.names().getLast().end();
            slots.add(new AskedWord(cut(names.get(i).folded()), 1 << i, open));
        }
        for (int i = 1; i < names.size() && slots.size() < Scratch.SLOTS; i++) {
            AskedWord before = slots.get(i - 1);
            AskedWord word = slots.get(i);
            AskedWord third = i > 1 ? slots.get(i - 2) : before;
            if (i > 1 && before.particle() && third.particle()) {
                slots.add(new AskedWord(third.folded() + before.folded() + word.folded(), third.parts() | before.parts() | word.parts(),
                        word.open()));
                continue;
            }
            String joined = before.folded() + word.folded();
            if (joined.length() <= LONGEST_COMPOUND && isLikely(before, word, names.get(i).joined())) {
                slots.add(new AskedWord(joined, before.parts() | word.parts(), word.open()));
            }
        }
        return slots;
    }

    private static boolean isLikely(AskedWord before, AskedWord word, boolean hyphen) {
        return hyphen || before.particle() || before.folded().length() <= 4 || word.folded().length() <= 4;
    }

    private static String cut(String word) {
        return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    }

    /** The words that say most where there are too many: no particles, then the first ones. */
    private static List<Word> keep(List<Word> names) {
        if (names.size() <= MOST_SINGLE) {
            return names;
        }
        List<Word> kept = new ArrayList<>();
        for (Word name : names) {
            if (kept.size() < MOST_SINGLE && !NameFamilies.isParticle(name.folded())) {
                kept.add(name);
            }
        }
        return kept.isEmpty() ? names.subList(0, MOST_SINGLE) : kept;
    }
}
