package org.guichet.sync.protocol;

import org.guichet.domain.change.Hash;

/**
 * Where a desk's chain of operations ends.
 *
 * @param seq number of the last operation; 0 where there is none
 * @param hash of its bytes; {@link Hash#NONE} where there is none
 */
public record ChainEnd(long seq, Hash hash) {

    public static final ChainEnd NONE = new ChainEnd(0, Hash.NONE);
}
