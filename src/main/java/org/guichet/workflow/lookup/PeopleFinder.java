package org.guichet.workflow.lookup;

import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.Favour;

/** Finds people by whatever is typed. Numbers and today's people are found from the start, everybody once the index is built. */
public interface PeopleFinder {

    /** Never throws, whatever the text; at most {@code limit} hits, best first, those favoured first among equals. */
    Answer find(String text, int limit, Favour favour);

    default Answer find(String text, int limit) {
        return find(text, limit, Favour.NONE);
    }

    Progress progress();

    /** The listener is called when there is more progress to tell, on the thread that builds. */
    void onProgress(Runnable listener);

    /**
     * How many of all people are in the index being built.
     *
     * @param failed whether the building ended without them all
     */
    record Progress(long read, long all, boolean complete, boolean failed) {

        public static final Progress COMPLETE = new Progress(0, 0, true, false);

        /** In hundredths, below 100 until it is complete. */
        public int percent() {
            return complete ? 100 : all == 0 ? 0 : (int) Math.min(99, read * 100 / all);
        }
    }
}
