package org.guichet.sync.simulation;

/** Faults planted into the model: the simulation must catch each, or it proves nothing. */
enum Bug {
    NONE,
    /** Readers see numbers before those below them are there, as with a database sequence. */
    SEQUENCE_AS_CURSOR,
    /** A push is answered although its transaction is not kept. */
    ANSWER_BEFORE_COMMIT,
    /** The desk keeps the cursor, and then the rows. */
    CURSOR_BEFORE_ROWS,
    /** An operation that is sent again is decided again. */
    OUTCOME_NOT_STORED,
    /** The desk's own acts are not put on top of what the feed brings. */
    REBASE_FORGOTTEN
}
