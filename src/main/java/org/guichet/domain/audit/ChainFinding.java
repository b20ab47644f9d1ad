package org.guichet.domain.audit;

/**
 * What is wrong with a trail, and where.
 *
 * @param from number of the first entry that it is about
 * @param to number of the last
 * @param name of the entry that was found there; empty where none was
 */
public record ChainFinding(Kind kind, long from, long to, String name) {

    public enum Kind {
        /** It is not as it was written. */
        CHANGED,
        /** It is missing. */
        DROPPED,
        /** It was not written at this place of the chain. */
        ADDED,
        /** It stands at another place than it was written at. */
        REORDERED,
        /** The desk's signature on it does not hold. */
        BADLY_SIGNED,
        /** From here on nothing can be read. */
        UNREADABLE
    }

    public static ChainFinding of(Kind kind, long seq, String name) {
        return new ChainFinding(kind, seq, seq, name);
    }
}
