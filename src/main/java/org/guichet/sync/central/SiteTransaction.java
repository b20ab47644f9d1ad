package org.guichet.sync.central;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.exchange.Verdict;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.ReceivedOperation;
import org.jspecify.annotations.Nullable;

/**
 * A site as a store has it, locked until the transaction ends: nobody else gives its operations a place meanwhile. What is written is
 * read again within the transaction.
 */
public interface SiteTransaction {

    /** An operation that was taken before. */
    record Taken(Hash hash, long feedSeq, Verdict verdict) {}

    UUID incarnation();

    FeedPoint feedEnd();

    ChainEnd chain(String desk);

    /** What the batch will ask for, so that it can be fetched together. */
    void expect(Collection<ReceivedOperation> operations);

    Optional<Taken> taken(OperationId id);

    /** Null where nothing is known of the thing. */
    @Nullable AggregateState state(AggregateId id);

    /** Operations of a desk about a thing that are in conflict or parked. */
    List<OperationId> troubles(String desk, AggregateId id);

    /** Appends to the feed and to the desk's chain. */
    void keep(ReceivedOperation operation, FeedEntry entry);

    void save(AggregateState state, long feedSeq);

    /** Brought data that no act is about: what a new desk gets as the site's base data from now on. */
    void bring(SiteDataAct data);
}
