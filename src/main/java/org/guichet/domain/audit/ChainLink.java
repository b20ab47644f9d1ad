package org.guichet.domain.audit;

import org.guichet.domain.change.Hash;

/**
 * One entry of a trail as it was found, by what holds the trail together.
 *
 * @param seq the number that it gives itself; {@link #UNREADABLE} where it can't be read
 * @param hash of its bytes
 * @param previous the hash that it names as the one before it
 * @param name what people can find it by, such as its operation's id
 */
public record ChainLink(long seq, Hash hash, Hash previous, String name) {

    public static final long UNREADABLE = -1;

    /** What stands before the first entry. */
    public static final ChainLink START = new ChainLink(0, Hash.NONE, Hash.NONE, "");

    boolean precedes(ChainLink next) {
        return next.seq == seq + 1 && next.previous.equals(hash);
    }
}
