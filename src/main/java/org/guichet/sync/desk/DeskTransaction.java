package org.guichet.sync.desk;

import java.util.List;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Operation;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.ReceivedOperation;
import org.jspecify.annotations.Nullable;

/**
 * A desk's tables while a page of the feed is taken: all of it is kept together with the new cursor, or nothing.
 *
 * <p>Three states of a thing: its <em>base</em>, as the store has it; the desk's own acts about it that the feed has not brought back;
 * its <em>view</em>, base with those acts on top, which the screens read. A base is only kept apart while there are such acts.
 */
public interface DeskTransaction {

    /** Name of this desk. */
    String desk();

    /** How far the feed has been taken. */
    FeedPoint cursor();

    void moveCursor(FeedPoint to);

    /** Whether the thing has a base of its own. */
    boolean hasBase(AggregateId id);

    /** The base that is kept apart. */
    @Nullable AggregateState base(AggregateId id);

    /** @param state null where the store knows nothing of the thing */
    void keepBase(AggregateId id, @Nullable AggregateState state);

    /** From now on the base is what the view is. */
    void dropBase(AggregateId id);

    @Nullable AggregateState view(AggregateId id);

    /** @param state null where there is no such thing any more */
    void saveView(AggregateId id, @Nullable AggregateState state);

    /**
     * The desk's own operations about the thing, or with an effect on it, whose place in the feed is not known, or behind that number;
     * oldest first.
     */
    List<Operation> ownAfter(AggregateId id, long feedSeq);

    /** The number up to which the feed is part of what came whole of this thing; 0 for one that the desk follows from the start. */
    long wholeUpTo(AggregateId id);

    /** Brought data that no act is about, as the site's tables have them: the last to come stands. */
    void bring(SiteDataAct data);

    /** Keeps an entry; where it is of this desk, its operation has its verdict and its place. */
    void enter(FeedEntry entry, ReceivedOperation operation);
}
