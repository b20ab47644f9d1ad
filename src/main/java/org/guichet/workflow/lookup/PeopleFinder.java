package org.guichet.workflow.lookup;

import org.guichet.domain.lookup.Answer;

/** Finds people by whatever is typed; complete once its index is. */
public interface PeopleFinder {

    /** Never throws, whatever the text; at most {@code limit} hits, best first. */
    Answer find(String text, int limit);

    /** Whether all people can be found already; numbers and today's people can from the start. */
    boolean isComplete();
}
