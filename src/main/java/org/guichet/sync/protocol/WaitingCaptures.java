package org.guichet.sync.protocol;

import java.io.IOException;
import java.util.List;
import org.guichet.domain.change.Hash;

/** A desk's sealed captures that its store does not have yet. */
public interface WaitingCaptures {

    /** Oldest first. */
    List<CaptureNote> waiting();

    /**
     * Bytes of a capture from an offset on, as many as asked for or up to its end.
     *
     * @throws IOException where they can't be read
     */
    byte[] read(Hash name, long offset, int most) throws IOException;

    /** The store has it, whole and verified: the copy here goes, and that it went is recorded. */
    void verified(Hash name);

    /** @param listener told when another one waits; it must not block */
    void onKept(Runnable listener);
}
