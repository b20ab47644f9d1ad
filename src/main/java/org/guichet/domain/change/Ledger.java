package org.guichet.domain.change;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where acts become lasting. One gesture is one frame: all of its proposals are accepted and saved, or none is.
 * An {@link Outcome.Saved} means: forced to the journal and applied to the database, in that order.
 */
public interface Ledger {

    Outcome record(String agent, List<Proposal> gesture);

    /**
     * The listener hears every saved gesture, and what came from other desks, on the thread that saved it, after it is visible to
     * readers. The list may be empty where things went back to what they were.
     */
    void onSaved(Consumer<List<Operation>> listener);

    /** What became of a gesture. */
    sealed interface Outcome {

        record Saved(List<Operation> operations) implements Outcome {}

        record Refused(RefusalReason reason, String detail) implements Outcome {}

        /** Nothing was kept; what the person typed is still on the screen. */
        record NotSaved(Trouble trouble) implements Outcome {}
    }

    /** Why a desk could not save. */
    enum Trouble {
        DISK_FULL,
        JOURNAL_UNWRITABLE,
        /** The act is in the journal, but the database did not take it: a restart rebuilds it. */
        DATABASE_BEHIND
    }
}
