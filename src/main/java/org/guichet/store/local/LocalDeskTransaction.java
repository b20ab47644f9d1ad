package org.guichet.store.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Operation;
import org.guichet.domain.kernel.Effects;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.sync.desk.DeskTransaction;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.ReceivedOperation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The desk's tables within one transaction. */
final class LocalDeskTransaction implements DeskTransaction {

    private final DSLContext context;
    private final String desk;
    private final List<FeedEntry> entries = new ArrayList<>();
    private final List<ReceivedOperation> operations = new ArrayList<>();

    /** Data that this desk brought, and the things that they move. */
    private record Brought(Operation operation, Set<AggregateId> things) {}

    private @Nullable List<Brought> brought;
    private long broughtAfter;

    LocalDeskTransaction(DSLContext context, String desk) {
        this.context = context;
        this.desk = desk;
    }

    @Override
    public String desk() {
        return desk;
    }

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
        List<Operation> own = OutboxRows.ownAfter(context, id, feedSeq);
        List<Operation> effects = broughtAfter(feedSeq).stream()
                .filter(each -> each.things().contains(id))
                .map(Brought::operation)
                .toList();
        return effects.isEmpty()
                ? own
                : Stream.concat(own.stream(), effects.stream()).sorted(Comparator.comparingLong(Operation::deskSeq)).toList();
    }

    /** Read once: each thing of the page asks for them. */
    private List<Brought> broughtAfter(long feedSeq) {
        List<Brought> known = brought;
        if (known == null || broughtAfter != feedSeq) {
            known = OutboxRows.broughtAfter(context, feedSeq).stream()
                    .map(operation -> new Brought(operation, new HashSet<>(Effects.things(operation))))
                    .toList();
            brought = known;
            broughtAfter = feedSeq;
        }
        return known;
    }

    @Override
    public long wholeUpTo(AggregateId id) {
        return FeedRows.wholeUpTo(context, id);
    }

    @Override
    public void bring(SiteDataAct data) {
        BroughtRows.save(context, data);
    }

    @Override
    public void enter(FeedEntry entry, ReceivedOperation operation) {
        entries.add(entry);
        operations.add(operation);
        if (operation.desk().equals(desk)) {
            OutboxRows.settle(context, operation.deskSeq(), entry.verdict(), entry.feedSeq());
        }
    }

    /** Writes the entries, once the things are as the page leaves them: whom an act concerns is read off the thing it is about. */
    void writeEntries() {
        GestureDecision things = new GestureDecision(context);
        List<FeedRows.Entered> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ReceivedOperation received = operations.get(i);
            Operation known = received.operation();
            Long applicant = known == null ? 0L : things.applicantOf(known);
            rows.add(new FeedRows.Entered(entries.get(i), received, received.desk().equals(desk) ? null : applicant));
        }
        FeedRows.insert(context, rows);
    }
}
