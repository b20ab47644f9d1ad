package org.guichet.domain.lookup;

import java.util.List;

/** What to add to the question when it leads to too many people, or to none that fits well. */
final class HintChoice {

    private static final float FITS_WELL = 0.72f;

    private HintChoice() { }

    static Hint of(Question question, List<Hit> hits, boolean more) {
        if (hits.isEmpty() || hits.getFirst().score() < FITS_WELL) {
            return Hint.CHECK_SPELLING;
        }
        if (!more) {
            return Hint.NONE;
        }
        boolean digits = !question.digits().isEmpty();
        if (question.names().isEmpty() && digits) {
            return Hint.ADD_DIGITS;
        }
        if (question.names().size() == 1 && question.birth() == null) {
            return question.names().getFirst().folded().length() < 3 ? Hint.ADD_LETTERS : Hint.ADD_GIVEN_NAME;
        }
        if (question.birth() == null) {
            return Hint.ADD_BIRTH_YEAR;
        }
        return question.birth().isFull() ? (digits ? Hint.NONE : Hint.ADD_GIVEN_NAME) : Hint.ADD_BIRTH_DATE;
    }
}
