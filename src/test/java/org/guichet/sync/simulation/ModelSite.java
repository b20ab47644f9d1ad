package org.guichet.sync.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.exchange.StoreRefusal;
import org.guichet.domain.exchange.Verdict;
import org.guichet.domain.kernel.NoState;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.sync.central.SiteTransaction;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.ReceivedOperation;
import org.jspecify.annotations.Nullable;

/** A site in memory. A transaction works on a copy, which becomes the site where it is committed. */
final class ModelSite implements SiteTransaction {

    private record Trouble(String desk, AggregateId about, OperationId operation) {}

    private final UUID incarnation;
    private final Map<AggregateId, AggregateState> base;
    private final Map<AggregateId, AggregateState> states;
    private final Map<AggregateId, Long> madeAt;
    private final List<FeedEntry> feed;
    private final Map<OperationId, Taken> taken;
    private final Map<String, ChainEnd> chains;
    private final List<Trouble> troubles;

    ModelSite(UUID incarnation, Map<AggregateId, AggregateState> base) {
        this.incarnation = incarnation;
        this.base = base;
        this.states = new HashMap<>();
        this.madeAt = new HashMap<>();
        this.feed = new ArrayList<>();
        this.taken = new HashMap<>();
        this.chains = new HashMap<>();
        this.troubles = new ArrayList<>();
    }

    private ModelSite(ModelSite other, UUID incarnation) {
        this.incarnation = incarnation;
        this.base = other.base;
        this.states = new HashMap<>(other.states);
        this.madeAt = new HashMap<>(other.madeAt);
        this.feed = new ArrayList<>(other.feed);
        this.taken = new HashMap<>(other.taken);
        this.chains = new HashMap<>(other.chains);
        this.troubles = new ArrayList<>(other.troubles);
    }

    ModelSite copy() {
        return new ModelSite(this, incarnation);
    }

    ModelSite restoredAs(UUID another) {
        return new ModelSite(this, another);
    }

    void forgetOutcomes() {
        taken.clear();
    }

    List<FeedEntry> feed() {
        return feed;
    }

    long madeAt(AggregateId id) {
        return madeAt.getOrDefault(id, 0L);
    }

    @Override
    public UUID incarnation() {
        return incarnation;
    }

    @Override
    public FeedPoint feedEnd() {
        return pointAt(feed.size());
    }

    FeedPoint pointAt(long feedSeq) {
        return feedSeq == 0 ? FeedPoint.START : new FeedPoint(feedSeq, feed.get((int) feedSeq - 1).feedHash());
    }

    @Override
    public ChainEnd chain(String desk) {
        return chains.getOrDefault(desk, ChainEnd.NONE);
    }

    @Override
    public void expect(Collection<ReceivedOperation> operations) {}

    @Override
    public Optional<Taken> taken(OperationId id) {
        return Optional.ofNullable(taken.get(id));
    }

    @Override
    public @Nullable AggregateState state(AggregateId id) {
        AggregateState made = states.get(id);
        return made != null ? made : base.get(id);
    }

    @Override
    public List<OperationId> troubles(String desk, AggregateId id) {
        return troubles.stream()
                .filter(each -> each.desk().equals(desk) && each.about().equals(id))
                .map(Trouble::operation)
                .toList();
    }

    @Override
    public void keep(ReceivedOperation operation, FeedEntry entry) {
        feed.add(entry);
        taken.put(operation.id(), new Taken(operation.hash(), entry.feedSeq(), entry.verdict()));
        chains.put(operation.desk(), new ChainEnd(operation.deskSeq(), operation.hash()));
        boolean unknown = entry.verdict().reason().equals(StoreRefusal.TYPE_UNKNOWN_AT_STORE.name());
        if (entry.verdict().kind() == Verdict.Kind.CONFLICT || unknown) {
            AggregateId about = new AggregateId(AggregateId.Kind.valueOf(operation.kind()), operation.key());
            troubles.add(new Trouble(operation.desk(), about, operation.id()));
        }
    }

    @Override
    public void bring(SiteDataAct data) {
        // people and lists are not part of this model: only things converge here
    }

    @Override
    public void save(AggregateState state, long feedSeq) {
        if (!(state instanceof NoState)) {
            states.put(state.aggregate(), state);
            madeAt.put(state.aggregate(), feedSeq);
        }
    }
}
