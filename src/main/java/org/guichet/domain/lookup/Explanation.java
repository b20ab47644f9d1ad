package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.List;

/** Why a person is in the answer: which part typed met which part of the person, and how well on the whole. */
final class Explanation {

    private static final int WHOLE_IDENTIFIER = 96;

    private final Question question;
    private final List<AskedWord> slots;
    private final WordSimilarity similarity;

    Explanation(Question question, List<AskedWord> slots, WordSimilarity similarity) {
        this.question = question;
        this.slots = slots;
        this.similarity = similarity;
    }

    Hit of(long id, float total, int place, SegmentSearch search, PersonScore score) {
        score.of(place);
        List<MarkedPart> marks = new ArrayList<>();
        Match worst = Match.IDENTIFIER;
        int asked = 0;
        for (int i = 0; i < score.takenCount; i++) {
            int pair = score.taken[i];
            AskedWord word = slots.get(score.slot(pair));
            asked |= word.parts();
            Match how = how(word, search.segment.tokens.word(score.entry(pair) >>> Segment.TOKEN_SHIFT));
            worst = how.compareTo(worst) > 0 ? how : worst;
            marks.add(mark(word, score, pair, how));
        }
        boolean all = question.names().size() <= Scratch.SLOTS && Integer.bitCount(asked) == singles();
        worst = birth(search, place, marks, worst);
        if (search.clues.hasNumbers()) {
            worst = numbers(search.clues.fit(place), marks, worst);
        }
        return new Hit(id, all ? worst : Match.PARTIAL, total, marks);
    }

    private int singles() {
        int singles = 0;
        for (AskedWord word : slots) {
            singles += word.isJoined() ? 0 : 1;
        }
        return singles;
    }

    private MarkedPart mark(AskedWord word, PersonScore score, int pair, Match how) {
        int first = Integer.numberOfTrailingZeros(word.parts());
        int last = 31 - Integer.numberOfLeadingZeros(word.parts());
        List<Word> names = question.names();
        boolean placed = last < names.size() && names.size() == singles();
        int from = placed ? names.get(first).start() : 0;
        int to = placed ? names.get(last).end() : 0;
        MarkedPart.Field field = (score.entry(pair) & Segment.GIVEN) != 0 ? MarkedPart.Field.GIVEN_NAMES : MarkedPart.Field.SURNAME;
        return new MarkedPart(word.folded(), field, score.firstWord(pair), score.wordCount(pair), how, from, to);
    }

    private Match how(AskedWord word, String name) {
        if (word.folded().equals(name)) {
            return Match.EXACT;
        }
        if (name.startsWith(word.folded())) {
            return Match.BEGINNING;
        }
        boolean same = WordSimilarity.byKinship(word, name) > 0 || WordSimilarity.bySyllables(word.folded(), name) > 0
                || similarity.bySound(word, name) >= 85;
        return same ? Match.OTHER_SPELLING : Match.TYPING_ERROR;
    }

    private Match birth(SegmentSearch search, int place, List<MarkedPart> marks, Match worst) {
        BirthClue birth = search.clues.birth();
        if (birth == null) {
            return worst;
        }
        int fit = birth.fit(search.segment.births[place]);
        Match how = fit == 100 ? Match.EXACT : fit > 0 ? Match.TYPING_ERROR : Match.PARTIAL;
        if (fit > 0) {
            marks.add(new MarkedPart("", MarkedPart.Field.BIRTH_DATE, -1, 1, how, birth.from(), birth.to()));
        }
        return how.compareTo(worst) > 0 ? how : worst;
    }

    private Match numbers(int fit, List<MarkedPart> marks, Match worst) {
        if (fit == 0) {
            return Match.PARTIAL;
        }
        Match how = fit >= WHOLE_IDENTIFIER ? Match.IDENTIFIER : Match.BEGINNING;
        if (question.digits().isEmpty()) {
            marks.add(new MarkedPart(question.email(), MarkedPart.Field.EMAIL, -1, 1, how, 0, 0));
        } else {
            DigitClue clue = question.digits().getFirst();
            boolean phone = fit == 96 || fit == 90 || fit == 80;
            marks.add(new MarkedPart(clue.digits(), phone ? MarkedPart.Field.PHONE : MarkedPart.Field.FOREIGNER_NUMBER, -1, 1, how,
                    clue.from(), clue.to()));
        }
        return how.compareTo(worst) > 0 ? how : worst;
    }
}
