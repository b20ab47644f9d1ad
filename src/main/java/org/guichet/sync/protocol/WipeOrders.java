package org.guichet.sync.protocol;

/** What a store wants of desks that may not speak any more. */
public interface WipeOrders {

    /** @throws StoreProblem NOT_FOUND where there is none for that desk */
    WipeOrder wipeOrder(Caller desk) throws StoreProblem;

    /** The desk says that it destroys its data now: the last that is heard of it. */
    void obeys(Caller desk) throws StoreProblem;
}
