package org.guichet.domain.change;

import java.util.List;

/**
 * The arguments of an operation: what was done, in the words of its feature. Each feature has one sealed sub-interface
 * of records; their wire names and versions are listed in {@code sync.protocol.ActTypes} and are append-only.
 */
public interface Act {

    /** The sealed captures that belong to it, by the hash of their bytes; most acts have none. */
    default List<Hash> captures() {
        return List.of();
    }
}
