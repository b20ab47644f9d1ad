package org.guichet.domain.lookup;

import java.util.List;

/**
 * The people who fit, best first.
 *
 * @param total how many fit as well as the question lets one tell, at least the hits that fit well
 * @param totalIsCapped true when the count stopped early: "more than {@code total}"
 * @param tried other spellings that were tried and exist among the people, folded to lower case
 */
public record Answer(List<Hit> hits, int total, boolean totalIsCapped, Hint hint, List<String> tried) {

    public Answer {
        hits = List.copyOf(hits);
        tried = List.copyOf(tried);
    }

    static Answer none() {
        return new Answer(List.of(), 0, false, Hint.NONE, List.of());
    }
}
