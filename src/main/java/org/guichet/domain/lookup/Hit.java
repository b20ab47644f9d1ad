package org.guichet.domain.lookup;

import java.util.List;

/** One person who fits. Scores compare only within one answer; 1 is a full fit without favour. */
public record Hit(long id, Match match, float score, List<MarkedPart> marks) {

    public Hit {
        marks = List.copyOf(marks);
    }
}
