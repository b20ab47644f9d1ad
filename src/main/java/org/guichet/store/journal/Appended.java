package org.guichet.store.journal;

import org.guichet.domain.change.Ledger;

/** What came of writing a frame. */
public sealed interface Appended {

    /** Forced: it survives a power cut. */
    record Forced(Position position) implements Appended {}

    /** Nothing of it is left in the journal. */
    record Failed(Ledger.Trouble trouble) implements Appended {}
}
