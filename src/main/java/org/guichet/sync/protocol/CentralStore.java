package org.guichet.sync.protocol;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;

/**
 * What a central store does for a desk (src/docs/sync-protocol.md), whatever lies between: the store itself answers in this form, and
 * so does a connection to one. Who asks has been authenticated.
 */
public interface CentralStore {

    /** Operations of a push. */
    int MOST_OPERATIONS = 500;

    /** Bytes of the operations of a push; a single gesture that is longer is sent alone. */
    int MOST_BYTES = 1024 * 1024;

    /** Entries of a page of the feed, items of a page of a snapshot. */
    int MOST_ENTRIES = 2_000;

    /** Versions of the protocol that this program speaks. */
    int OLDEST_PROTOCOL = 1;

    int NEWEST_PROTOCOL = 1;

    StoreGreeting greeting() throws StoreProblem;

    /**
     * Makes a desk known by a one-time code. The same code with the same key gives the same answer, so that an answer that was lost
     * can be asked for again.
     *
     * @param publicKey Ed25519, as X.509 SubjectPublicKeyInfo
     */
    Enrolled enrol(String code, byte[] publicKey) throws StoreProblem;

    /**
     * Takes a desk's operations, gesture by gesture, each once.
     *
     * @param gestures in the desk's order; the operations of each
     */
    PushAnswer push(Caller caller, List<List<SentBytes>> gestures) throws StoreProblem;

    /** How far the store has this desk's chain. */
    ChainEnd chain(Caller caller) throws StoreProblem;

    /**
     * What came after a point of the feed, oldest first.
     *
     * @throws StoreProblem {@link StoreProblem.Code#FEED_DIVERGED} where the feed is another one at that point
     */
    FeedPage feed(Caller caller, FeedPoint after, int limit) throws StoreProblem;

    /** The point of the feed at a number, or its end where it is shorter. */
    FeedPoint feedPoint(Caller caller, long feedSeq) throws StoreProblem;

    /** @param afterKey empty for the first page */
    SnapshotPage snapshot(Caller caller, String afterKey, int limit) throws StoreProblem;

    /** The state of one thing, as operations or else the base data make it; empty where nothing is known of it. */
    Optional<SnapshotItem> thing(Caller caller, AggregateId id) throws StoreProblem;

    /** People of other sites whose name or number fits, best first. */
    List<PersonFound> people(Caller caller, String text, int limit) throws StoreProblem;
}
