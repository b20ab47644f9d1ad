package org.guichet.store.journal;

import org.guichet.domain.change.Hash;

/** How far the chain of frames has come: the last frame's index and hash. */
public record Position(long index, Hash hash) {

    public static final Position START = new Position(0, Hash.NONE);
}
