package org.guichet.sync.central;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.exchange.StoreMark;
import org.guichet.domain.exchange.StoreRefusal;
import org.guichet.domain.exchange.Verdict;
import org.guichet.domain.kernel.Effects;
import org.guichet.domain.kernel.Kernel;
import org.guichet.domain.kernel.NoState;
import org.guichet.domain.kernel.UnknownAct;
import org.guichet.domain.kernel.Verdicts;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.sync.central.SiteTransaction.Taken;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.PushAnswer.Placed;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Takes a desk's batch within one transaction of its site: each operation goes on with the desk's chain, is decided by the kernel on
 * what the site has, and gets the next place in the feed with its verdict. One that was taken before gets its first verdict again. A
 * gesture is taken whole or not at all; a bad one does not hold up those after it.
 */
public final class TakeBatch {

    private final SiteTransaction site;
    private final Caller caller;
    private final boolean undecided;
    private final List<Placed> placed = new ArrayList<>();
    private ChainEnd chain;

    private TakeBatch(SiteTransaction site, Caller caller, boolean undecided) {
        this.site = site;
        this.caller = caller;
        this.undecided = undecided;
        this.chain = site.chain(caller.desk());
    }

    /**
     * @throws StoreProblem where the first operation can't be taken for what it says of itself: malformed, of another desk, out of its
     *     chain. Where a later one can't, the answer ends before its gesture
     */
    public static PushAnswer take(SiteTransaction site, Caller caller, List<List<SentBytes>> gestures) throws StoreProblem {
        return new TakeBatch(site, caller, false).take(gestures);
    }

    /**
     * Keeps a gesture on which the store failed, without looking at what the site has: people see it, and what comes after it in the
     * desk's chain does not wait for ever.
     */
    public static PushAnswer park(SiteTransaction site, Caller caller, List<SentBytes> gesture) throws StoreProblem {
        return new TakeBatch(site, caller, true).take(List.of(gesture));
    }

    private PushAnswer take(List<List<SentBytes>> gestures) throws StoreProblem {
        List<List<ReceivedOperation>> received = new ArrayList<>();
        Optional<StoreProblem> problem = readAll(gestures, received);
        if (!undecided) {
            received.forEach(site::expect);
        }
        for (List<ReceivedOperation> gesture : received) {
            Optional<StoreProblem> inGesture = gesture(gesture);
            if (inGesture.isPresent()) {
                problem = inGesture;
                break;
            }
        }
        if (problem.isPresent() && placed.isEmpty()) {
            throw problem.get();
        }
        return new PushAnswer(new StoreMark(site.incarnation(), site.feedEnd().feedSeq()), placed, chain);
    }

    private Optional<StoreProblem> readAll(List<List<SentBytes>> gestures, List<List<ReceivedOperation>> received) {
        for (List<SentBytes> gesture : gestures) {
            List<ReceivedOperation> operations = new ArrayList<>();
            for (SentBytes sent : gesture) {
                ReceivedOperation operation = ReceivedOperation.read(sent).orElse(null);
                if (operation == null) {
                    return problem(Code.MALFORMED, "an operation without a place in a chain");
                }
                if (!operation.desk().equals(caller.desk()) || !operation.site().equals(caller.site())) {
                    return problem(Code.WRONG_DESK, "an operation of another desk or site");
                }
                operations.add(operation);
            }
            if (operations.isEmpty()) {
                return problem(Code.MALFORMED, "a gesture without operations");
            }
            received.add(operations);
        }
        return Optional.empty();
    }

    private Optional<StoreProblem> gesture(List<ReceivedOperation> operations) {
        ChainEnd end = chain;
        List<Placed> before = new ArrayList<>();
        for (ReceivedOperation each : operations) {
            Taken taken = site.taken(each.id()).orElse(null);
            if (taken != null) {
                if (!taken.hash().equals(each.hash())) {
                    return problem(Code.ID_REUSED, "operation " + each.deskSeq());
                }
                before.add(new Placed(taken.feedSeq(), taken.verdict()));
                continue;
            }
            if (each.deskSeq() > end.seq() + 1) {
                return problem(Code.CHAIN_GAP, "the chain ends at " + end.seq() + ", this is " + each.deskSeq());
            }
            if (each.deskSeq() <= end.seq() || !each.prevHash().equals(end.hash())) {
                return problem(Code.CHAIN_BRANCHED, "at " + each.deskSeq());
            }
            end = new ChainEnd(each.deskSeq(), each.hash());
        }
        if (before.isEmpty()) {
            place(operations);
        } else if (before.size() == operations.size()) {
            placed.addAll(before);
        } else {
            return problem(Code.MALFORMED, "a gesture of which a part was taken before");
        }
        return Optional.empty();
    }

    private void place(List<ReceivedOperation> operations) {
        Map<AggregateId, AggregateState> results = new LinkedHashMap<>();
        List<Verdict> verdicts = together(operations.stream().map(each -> decide(each, results)).toList());
        Map<AggregateId, Long> madeAt = new LinkedHashMap<>();
        for (int i = 0; i < operations.size(); i++) {
            ReceivedOperation operation = operations.get(i);
            FeedPoint end = site.feedEnd();
            Verdict verdict = verdicts.get(i);
            long feedSeq = end.feedSeq() + 1;
            site.keep(operation, new FeedEntry(
                    feedSeq, FeedEntry.chained(end.hash(), operation.hash(), verdict), verdict, operation.sent()));
            Operation known = operation.operation();
            if (verdict.changesState() && known != null) {
                madeAt.put(known.aggregate(), feedSeq);
                Effects.things(known).forEach(thing -> madeAt.put(thing, feedSeq));
                if (known.act() instanceof SiteDataAct data) {
                    site.bring(data);
                }
            }
            placed.add(new Placed(feedSeq, verdict));
            chain = new ChainEnd(operation.deskSeq(), operation.hash());
        }
        results.forEach((id, state) -> {
            Long feedSeq = madeAt.get(id);
            if (feedSeq != null) {
                site.save(state, feedSeq);
            }
        });
    }

    private Verdict decide(ReceivedOperation received, Map<AggregateId, AggregateState> results) {
        Operation operation = received.operation();
        if (undecided) {
            return Verdict.parked(StoreRefusal.FAULT_AT_STORE);
        }
        if (operation == null || operation.act() instanceof UnknownAct) {
            return Verdict.parked(StoreRefusal.TYPE_UNKNOWN_AT_STORE);
        }
        AggregateId id = operation.aggregate();
        if (hangsOnTrouble(id, results)) {
            return Verdict.parked(StoreRefusal.HANGS_ON_DISPUTED);
        }
        AggregateState state = results.containsKey(id) ? results.get(id) : site.state(id);
        return switch (Kernel.decide(state, operation)) {
            case Decision.Accepted<? extends AggregateState>(AggregateState next) -> {
                if (!(next instanceof NoState)) {
                    results.put(id, next);
                }
                follow(operation, results);
                yield Verdict.APPLIED;
            }
            case Decision.Refused<? extends AggregateState> refused -> Verdicts.of(state, operation, refused);
        };
    }

    private void follow(Operation operation, Map<AggregateId, AggregateState> results) {
        for (AggregateId thing : Effects.things(operation)) {
            AggregateState state = results.containsKey(thing) ? results.get(thing) : site.state(thing);
            AggregateState after = Effects.after(state, thing, operation);
            if (after != null) {
                results.put(thing, after);
            }
        }
    }

    /** A gesture may settle the trouble and set the thing right at once. */
    private boolean hangsOnTrouble(AggregateId id, Map<AggregateId, AggregateState> results) {
        return site.troubles(caller.desk(), id).stream()
                .map(Dispute::aggregateOf)
                .anyMatch(dispute -> !isSettled(results.containsKey(dispute) ? results.get(dispute) : site.state(dispute)));
    }

    private static boolean isSettled(@Nullable AggregateState state) {
        return state instanceof Dispute dispute && dispute.isSettled();
    }

    /** A gesture is taken whole or not at all. */
    private static List<Verdict> together(List<Verdict> verdicts) {
        boolean disputed = verdicts.stream().anyMatch(
                each -> each.kind() == Verdict.Kind.CONFLICT || each.kind() == Verdict.Kind.PARKED);
        boolean refused = verdicts.stream().anyMatch(each -> each.kind() == Verdict.Kind.REFUSED);
        if (!disputed && !refused) {
            return verdicts;
        }
        Verdict.Kind kind = disputed ? Verdict.Kind.PARKED : Verdict.Kind.REFUSED;
        Verdict withTheOthers = new Verdict(kind, StoreRefusal.GESTURE_NOT_TAKEN.name(), "");
        return verdicts.stream().map(each -> each.changesState() ? withTheOthers : each).toList();
    }

    private static Optional<StoreProblem> problem(Code code, String detail) {
        return Optional.of(new StoreProblem(code, detail));
    }
}
