package org.guichet.sync.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.sync.protocol.PushAnswer.Placed;

/** What a desk keeps of the exchange: its own operations as they were written, and how far it has taken the feed. */
public interface DeskCopy {

    /** The store as this desk knows it; empty before the first exchange. */
    Optional<KnownStore> store();

    /** Another incarnation: things that came whole, ahead of the feed, may be of a feed that is no more; they are to be fetched anew. */
    void remember(KnownStore store);

    /** The end of this desk's own chain. */
    ChainEnd chainEnd();

    /** The place in the chain before the first operation that waits for the store; the end of the chain where none does. */
    long confirmedUpTo();

    /** Hash of this desk's operation at that place of its chain; empty where there is none. */
    Optional<Hash> hashAt(long deskSeq);

    /**
     * Gestures after a place in the chain, whole and in order, with as many operations as asked for at most; the first one even where
     * it alone is larger.
     */
    List<List<SentBytes>> gesturesAfter(long deskSeq, int mostOperations, int mostBytes);

    /** What a store said of the operations after a place in the chain. Marks the outbox, nothing else. */
    void answered(long afterDeskSeq, List<Placed> placed);

    /**
     * Operations that this store does not have are waiting again. Where the feed had brought one of them back, it is another feed now:
     * it is forgotten from there on, as {@link #rewind} does.
     */
    void offerAgainAfter(long deskSeq);

    FeedPoint cursor();

    /** Where this desk's feed begins: the point of its snapshot. */
    FeedPoint feedStart();

    /** The feed's hash as this desk took it; empty where it did not. */
    Optional<Hash> feedHashAt(long feedSeq);

    /**
     * Takes a page, and the new cursor with it.
     *
     * @throws StoreProblem where the page does not follow; nothing was kept
     */
    void take(FeedPage page) throws StoreProblem;

    /** Forgets the feed after a point; the things that it touched there are to be fetched whole. */
    void rewind(FeedPoint to);

    /** Things that the feed can't bring to what the store has; each until it is replaced. */
    Set<AggregateId> toFetch();

    /**
     * A thing as the store has it.
     *
     * @param item empty where nothing is known of it there
     * @throws StoreProblem where the state is none that this program can read; nothing was changed
     */
    void replace(AggregateId id, Optional<SnapshotItem> item) throws StoreProblem;

    /** Whether the feed has brought all of these operations of this desk back. */
    boolean areBack(List<Operation> operations);

    /** Exchanges that failed in a row, over the restarts of the program. */
    int failures();

    void rememberFailures(int failures);

    /** Whether the store took this desk's right to speak away, when it was last heard; over the restarts of the program. */
    boolean revoked();

    void rememberRevoked(boolean revoked);
}
