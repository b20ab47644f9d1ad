package org.guichet.workflow.cardpickup;

import org.guichet.domain.cardpickup.FingerCheck;

/** Compares a finger held to this desk's reader with the one on record; a desk without a reader has none. */
public interface FingerComparison {

    /** Whether a reader answers and something of this person is there to compare with. Quick: asked whenever a pickup is shown. */
    boolean isAvailable(long applicantId);

    /** Takes as long as the person needs, so never on the screen's thread. */
    FingerCheck.Outcome compare(long applicantId);
}
