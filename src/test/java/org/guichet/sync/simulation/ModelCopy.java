package org.guichet.sync.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.kernel.Effects;
import org.guichet.domain.kernel.Kernel;
import org.guichet.domain.kernel.NoState;
import org.guichet.sync.desk.TakePage;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.DeskCopy;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.KnownStore;
import org.guichet.sync.protocol.PushAnswer.Placed;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SnapshotItem;
import org.guichet.sync.protocol.StateJson;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.WrittenOperation;

/**
 * A desk with its disk: a journal whose frames are forced, and tables of which a power cut takes the newest away. A kill ends whatever is
 * under way between two steps.
 */
final class ModelCopy implements DeskCopy {

    /** The process is gone in the middle of an exchange. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Bug bug;
    private final List<List<WrittenOperation>> journal = new ArrayList<>();
    private ModelDesk tables;
    private ModelDesk forced;
    private Runnable beforeEachStep = () -> {};

    ModelCopy(String name, Map<AggregateId, AggregateState> base, Bug bug) {
        this.bug = bug;
        this.tables = new ModelDesk(name, base, bug);
        this.forced = tables.copy();
    }

    ModelDesk tables() {
        return tables;
    }

    void beforeEachStep(Runnable fault) {
        beforeEachStep = fault;
    }

    void force() {
        forced = tables.copy();
    }

    /** The journal is whole, the tables are as they were last forced: the frames since then are played again. */
    void cutPower() {
        tables = forced.afterPowerCut();
        int known = tables.own().size();
        int before = 0;
        for (int frame = 0; frame < journal.size(); frame++) {
            if (before >= known) {
                replay(journal.get(frame), frame + 1);
            }
            before += journal.get(frame).size();
        }
        force();
    }

    private void replay(List<WrittenOperation> gesture, long frame) {
        Map<AggregateId, AggregateState> results = decided(gesture).orElse(Map.of());
        tables.record(gesture, frame, results);
    }

    /** Empty where one of the gesture is refused. */
    Optional<Map<AggregateId, AggregateState>> decided(List<WrittenOperation> gesture) {
        Map<AggregateId, AggregateState> results = new LinkedHashMap<>();
        for (WrittenOperation each : gesture) {
            AggregateId id = each.operation().aggregate();
            AggregateState before = results.containsKey(id) ? results.get(id) : tables.view(id);
            if (!(Kernel.decide(before, each.operation())
                    instanceof Decision.Accepted<? extends AggregateState>(AggregateState next))) {
                return Optional.empty();
            }
            if (!(next instanceof NoState)) {
                results.put(id, next);
            }
            for (AggregateId thing : Effects.things(each.operation())) {
                AggregateState known = results.containsKey(thing) ? results.get(thing) : tables.view(thing);
                AggregateState after = Effects.after(known, thing, each.operation());
                if (after != null) {
                    results.put(thing, after);
                }
            }
        }
        return Optional.of(results);
    }

    /** Journal first, then the tables. */
    void record(List<WrittenOperation> gesture, Map<AggregateId, AggregateState> results) {
        journal.add(gesture);
        tables.record(gesture, journal.size(), results);
    }

    @Override
    public Optional<KnownStore> store() {
        return tables.store();
    }

    @Override
    public void remember(KnownStore store) {
        beforeEachStep.run();
        tables.remember(store);
    }

    @Override
    public long confirmedUpTo() {
        return tables.own().stream().takeWhile(each -> !each.waiting()).count();
    }

    @Override
    public ChainEnd chainEnd() {
        return tables.own().isEmpty()
                ? ChainEnd.NONE
                : new ChainEnd(tables.own().size(), tables.own().getLast().written().hash());
    }

    @Override
    public Optional<Hash> hashAt(long deskSeq) {
        return deskSeq > tables.own().size()
                ? Optional.empty()
                : Optional.of(tables.own().get((int) deskSeq - 1).written().hash());
    }

    @Override
    public List<List<SentBytes>> gesturesAfter(long deskSeq, int mostOperations, int mostBytes) {
        Map<Long, List<SentBytes>> gestures = new LinkedHashMap<>();
        tables.own().stream()
                .skip(deskSeq)
                .limit(30)
                .forEach(each -> gestures.computeIfAbsent(each.frame(), _ -> new ArrayList<>())
                        .add(SentBytes.of(each.written().bytes())));
        List<List<SentBytes>> whole = new ArrayList<>(gestures.values());
        if (gestures.values().stream().mapToInt(List::size).sum() == 30 && whole.size() > 1) {
            whole.removeLast();
        }
        return whole;
    }

    @Override
    public void answered(long afterDeskSeq, List<Placed> placed) {
        beforeEachStep.run();
        long seq = afterDeskSeq;
        for (Placed each : placed) {
            tables.settle(++seq, each.feedSeq());
        }
    }

    @Override
    public void offerAgainAfter(long deskSeq) {
        beforeEachStep.run();
        tables.offerAgainAfter(deskSeq);
    }

    @Override
    public FeedPoint cursor() {
        return tables.cursor();
    }

    @Override
    public FeedPoint feedStart() {
        return FeedPoint.START;
    }

    @Override
    public Optional<Hash> feedHashAt(long feedSeq) {
        return tables.feedHashAt(feedSeq);
    }

    @Override
    public void take(FeedPage page) throws StoreProblem {
        beforeEachStep.run();
        ModelDesk changed = tables.copy();
        TakePage.Taken taken = TakePage.take(changed, page);
        if (bug == Bug.CURSOR_BEFORE_ROWS) {
            tables.moveCursor(changed.cursor());
            beforeEachStep.run();
        }
        changed.toFetch().addAll(taken.adrift());
        tables = changed;
        beforeEachStep.run();
    }

    @Override
    public void rewind(FeedPoint to) {
        beforeEachStep.run();
        tables.rewind(to);
    }

    @Override
    public Set<AggregateId> toFetch() {
        return new LinkedHashSet<>(tables.toFetch()); // in their order: the same seed is to fetch in the same
    }

    @Override
    public void replace(AggregateId id, Optional<SnapshotItem> item) {
        beforeEachStep.run();
        long feedSeq = item.map(SnapshotItem::feedSeq).orElse(0L);
        if (feedSeq > tables.cursor().feedSeq()) {
            tables.mark(id, feedSeq);
        }
        TakePage.replaceBase(
                tables,
                id,
                item.map(each -> StateJson.read(id, each.json()).orElseThrow()).orElse(null),
                Math.max(feedSeq, tables.cursor().feedSeq()));
        tables.toFetch().remove(id);
    }

    @Override
    public boolean areBack(List<Operation> operations) {
        return operations.stream().allMatch(each -> {
            Long place = tables.own().get((int) each.deskSeq() - 1).feedSeq();
            return place != null && place <= tables.cursor().feedSeq();
        });
    }

    @Override
    public int failures() {
        return 0;
    }

    @Override
    public void rememberFailures(int failures) {}

    @Override
    public boolean revoked() {
        return false;
    }

    @Override
    public void rememberRevoked(boolean revoked) {}
}
