package org.guichet.store.local;

import java.util.List;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Operation;
import org.guichet.sync.desk.DeskTransaction;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.ReceivedOperation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The desk's tables within one transaction. */
record LocalDeskTransaction(DSLContext context, String desk) implements DeskTransaction {

    @Override
    public FeedPoint cursor() {
        return FeedRows.cursor(context);
    }

    @Override
    public void moveCursor(FeedPoint to) {
        FeedRows.moveCursor(context, to);
    }

    @Override
    public boolean hasBase(AggregateId id) {
        return BaseStateRows.has(context, id);
    }

    @Override
    public @Nullable AggregateState base(AggregateId id) {
        return BaseStateRows.find(context, id);
    }

    @Override
    public void keepBase(AggregateId id, @Nullable AggregateState state) {
        BaseStateRows.put(context, id, state);
    }

    @Override
    public void dropBase(AggregateId id) {
        BaseStateRows.delete(context, id);
    }

    @Override
    public @Nullable AggregateState view(AggregateId id) {
        return AggregateStates.load(context, id);
    }

    /** Removed first: another order of operations may have made other rows. */
    @Override
    public void saveView(AggregateId id, @Nullable AggregateState state) {
        StateRemoval.remove(context, id);
        if (state != null) {
            AggregateStates.save(context, state);
        }
    }

    @Override
    public List<Operation> ownAfter(AggregateId id, long feedSeq) {
        return OutboxRows.ownAfter(context, id, feedSeq);
    }

    @Override
    public long wholeUpTo(AggregateId id) {
        return FeedRows.wholeUpTo(context, id);
    }

    @Override
    public void enter(FeedEntry entry, ReceivedOperation operation) {
        boolean own = operation.desk().equals(desk);
        FeedRows.insert(context, entry, operation, own);
        if (own) {
            OutboxRows.settle(context, operation.deskSeq(), entry.verdict(), entry.feedSeq());
        }
    }
}
