package org.guichet.sync.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.exchange.Verdict;
import org.guichet.domain.kernel.Effects;
import org.guichet.domain.kernel.Kernel;
import org.guichet.domain.kernel.NoState;
import org.guichet.sync.client.Exchange;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.WrittenOperation;

/** One seed, one run. */
final class Simulation {

    private static final int STEPS = 400;
    private static final int DESKS = 3;

    /** A desk, its line to the store, and the exchange that its process has running. */
    private static final class Desk {
        final int number;
        final String name;
        final ModelCopy copy;
        final BadNetwork network;
        Exchange exchange;

        Desk(int number, ModelCopy copy, BadNetwork network) {
            this.number = number;
            this.name = "desk-" + number;
            this.copy = copy;
            this.network = network;
            this.exchange = exchange();
        }

        private Exchange exchange() {
            return new Exchange(copy, network, new Caller("site", name));
        }

        void startAgain() {
            exchange = exchange();
        }
    }

    private final SplittableRandom dice;
    private final SimulatedActs acts = new SimulatedActs();
    private final ModelStore store;
    private final List<Desk> desks = new ArrayList<>();
    private final Map<Reached, Integer> reached = new EnumMap<>(Reached.class);
    private final Map<SentBytes, ReceivedOperation> read = new HashMap<>();
    private ModelSite checked;
    private int operations;

    Simulation(long seed, Bug bug) {
        this.dice = new SplittableRandom(seed);
        this.store = new ModelStore(acts.base(), bug);
        this.checked = store.site();
        for (int number = 1; number <= DESKS; number++) {
            desks.add(new Desk(
                    number,
                    new ModelCopy("desk-" + number, acts.base(), bug),
                    new BadNetwork(store, dice.split(), this::reach)));
        }
    }

    Map<Reached, Integer> reached() {
        return reached;
    }

    int operations() {
        return operations;
    }

    private void reach(Reached what) {
        reached.merge(what, 1, Integer::sum);
    }

    /** @throws AssertionError naming the invariant that did not hold */
    void run() {
        for (int step = 0; step < STEPS; step++) {
            Desk desk = desks.get(dice.nextInt(DESKS));
            switch (dice.nextInt(40)) {
                case 0 -> cutOrJoin(desk);
                case 1 -> kill(desk);
                case 2 -> cutPower(desk);
                case 3 -> store.backUp();
                case 4 -> restoreNowAndThen();
                case 5 -> desk.network.deliverLate();
                case 6 -> desk.copy.force();
                case 7, 8, 9, 10, 11, 12, 13, 14 -> exchange(desk);
                case 15 -> settle(desk);
                default -> act(desk, acts.gesture(dice, desk.number));
            }
            checkFeed();
        }
        comeTogether();
        checkNothingLost();
        checkAllTheSame();
    }

    private void cutOrJoin(Desk desk) {
        desk.network.cut(!desk.network.isCut());
        reach(Reached.NETWORK_CUT);
    }

    private void restoreNowAndThen() {
        if (dice.nextInt(4) == 0) {
            store.restore();
            reach(Reached.STORE_RESTORED);
        }
    }

    private void kill(Desk desk) {
        int steps = dice.nextInt(5);
        int[] left = {steps};
        desk.copy.beforeEachStep(() -> {
            if (left[0]-- == 0) {
                throw new ModelCopy.Killed();
            }
        });
        exchange(desk);
        desk.copy.beforeEachStep(() -> {});
        desk.startAgain();
    }

    private void cutPower(Desk desk) {
        desk.copy.cutPower();
        desk.startAgain();
        reach(Reached.POWER_CUT);
    }

    private void act(Desk desk, List<Proposal> gesture) {
        List<WrittenOperation> written = new ArrayList<>();
        ChainEnd end = desk.copy.chainEnd();
        for (Proposal proposal : gesture) {
            AggregateState view = desk.copy.tables().view(proposal.aggregate());
            Operation operation = new Operation(
                    new OperationId(new UUID(dice.nextLong(), dice.nextLong())),
                    desk.name,
                    end.seq() + 1,
                    end.hash(),
                    "site",
                    "agent-" + desk.number,
                    proposal.aggregate(),
                    view == null ? 0 : view.version(),
                    proposal.act(),
                    Instant.ofEpochSecond(1_795_000_000L + operations),
                    List.<Hash>of(),
                    "");
            WrittenOperation one = WrittenOperation.write(operation);
            written.add(one);
            end = new ChainEnd(operation.deskSeq(), one.hash());
        }
        desk.copy.decided(written).ifPresent(results -> {
            desk.copy.record(written, results);
            operations += written.size();
        });
    }

    private void settle(Desk desk) {
        store.site().feed().stream()
                .filter(entry -> entry.verdict().kind() == Verdict.Kind.CONFLICT)
                .map(this::received)
                .map(ReceivedOperation::operation)
                .filter(Objects::nonNull)
                .filter(each -> desk.copy.tables().view(Dispute.aggregateOf(each.id())) == null)
                .findFirst()
                .ifPresent(disputed -> {
                    act(desk, SimulatedActs.settlement(dice, disputed));
                    reach(Reached.SETTLED);
                });
    }

    private void exchange(Desk desk) {
        try {
            Exchange.Round round = desk.exchange.run();
            if (round.restored()) {
                reach(Reached.RESTORE_NOTICED);
            }
        } catch (StoreProblem problem) {
            if (problem.code() == Code.CHAIN_BRANCHED || problem.code() == Code.MALFORMED || problem.code() == Code.ID_REUSED) {
                throw new AssertionError("a desk is taken for a copy of itself", problem);
            }
        } catch (ModelCopy.Killed gone) {
            reach(Reached.DESK_KILLED);
            desk.startAgain();
        }
        checkConfirmed(desk);
        checkViews(desk);
    }

    private ReceivedOperation received(FeedEntry entry) {
        return read.computeIfAbsent(entry.sent(), sent -> ReceivedOperation.read(sent).orElseThrow());
    }

    /** Without gaps, each operation once, each desk's chain in its order, and no card handed over twice unnoticed. */
    private void checkFeed() {
        if (store.site() == checked) {
            return;
        }
        checked = store.site();
        Set<OperationId> seen = new HashSet<>();
        Set<AggregateId> handedOver = new HashSet<>();
        Map<String, Long> ends = new HashMap<>();
        long number = 0;
        for (FeedEntry entry : store.site().feed()) {
            ReceivedOperation operation = received(entry);
            require(entry.feedSeq() == ++number, "the feed has a gap at " + number);
            require(seen.add(operation.id()), "an operation is applied twice");
            long before = ends.getOrDefault(operation.desk(), 0L);
            require(operation.deskSeq() == before + 1, "a desk's chain has a gap");
            ends.put(operation.desk(), operation.deskSeq());
            Operation known = operation.operation();
            if (known != null
                    && known.act() instanceof PickupAct.HandedOver
                    && entry.verdict().changesState()) {
                require(handedOver.add(known.aggregate()), "a card is handed over twice without a conflict");
            }
        }
    }

    /** What a desk shows as confirmed is at the store, unless the store went back. */
    private void checkConfirmed(Desk desk) {
        if (reached.containsKey(Reached.STORE_RESTORED)) {
            return;
        }
        long end = store.site().chain(desk.name).seq();
        desk.copy.tables().own().stream()
                .filter(each -> !each.waiting())
                .forEach(each -> require(each.written().operation().deskSeq() <= end, "what was confirmed is not there"));
    }

    /** What a desk did stays on its screens until the feed has spoken: its view is the feed so far with its own other acts on top. */
    private void checkViews(Desk desk) {
        FeedPoint at = desk.copy.tables().cursor();
        boolean sameFeed = at.feedSeq() <= store.site().feed().size() && store.site().pointAt(at.feedSeq()).equals(at);
        boolean sameStore =
                desk.copy.store().filter(known -> known.incarnation().equals(store.site().incarnation())).isPresent();
        if (!desk.copy.tables().isWhole() || !sameFeed || !sameStore) {
            return; // the desk has yet to notice that the store was restored, and that what was taken there is to be offered again
        }
        Map<AggregateId, AggregateState> expected = new HashMap<>(acts.base());
        Set<AggregateId> touched = new HashSet<>();
        long cursor = at.feedSeq();
        desk.copy.tables().feed().stream().filter(entry -> entry.verdict().changesState()).forEach(entry -> {
            Operation operation = received(entry).operation();
            if (operation != null) {
                play(operation, expected);
            }
        });
        desk.copy.tables().own().stream()
                .filter(each -> each.feedSeq() == null || each.feedSeq() > cursor)
                .forEach(each -> {
                    play(each.written().operation(), expected);
                    touched.add(each.written().operation().aggregate());
                });
        touched.retainAll(desk.copy.tables().settled());
        touched.forEach(id -> require(
                Objects.equals(expected.get(id), desk.copy.tables().view(id)), desk.name + " does not show its own act any more"));
    }

    private static void play(Operation operation, Map<AggregateId, AggregateState> states) {
        AggregateId id = operation.aggregate();
        if (Kernel.decide(states.get(id), operation) instanceof Decision.Accepted<? extends AggregateState>(AggregateState next)
                && !(next instanceof NoState)) {
            states.put(id, next);
        }
        Effects.things(operation).forEach(thing -> states.put(thing, Effects.after(states.get(thing), thing, operation)));
    }

    private void comeTogether() {
        desks.forEach(desk -> desk.network.heal());
        for (int round = 0; round < 8; round++) {
            for (Desk desk : desks) {
                exchange(desk);
            }
        }
    }

    private void checkNothingLost() {
        for (Desk desk : desks) {
            require(store.site().chain(desk.name).equals(desk.copy.chainEnd()), "operations of " + desk.name + " are lost");
            boolean waits = desk.copy.tables().own().stream().anyMatch(ModelDesk.Own::waiting);
            require(!waits, desk.name + " does not know what became of its acts");
        }
    }

    private void checkAllTheSame() {
        Set<AggregateId> things = new TreeSet<>(Comparator.comparing(AggregateId::toString));
        things.addAll(acts.base().keySet());
        for (FeedEntry entry : store.site().feed()) {
            ReceivedOperation operation = received(entry);
            things.add(new AggregateId(AggregateId.Kind.valueOf(operation.kind()), operation.key()));
            switch (entry.verdict().kind()) {
                case CONFLICT -> reach(Reached.CONFLICT);
                case PARKED -> reach(Reached.PARKED_WITH_IT);
                case REFUSED -> {
                    reach(Reached.REFUSED_AT_STORE);
                    reach(Reached.REBASED);
                }
                case APPLIED, ADJUSTED -> {}
            }
        }
        for (Desk desk : desks) {
            require(desk.copy.tables().bases().isEmpty(), desk.name + " keeps a base without need");
            for (AggregateId id : things) {
                AggregateState here = desk.copy.tables().view(id);
                AggregateState there = store.site().state(id);
                require(Objects.equals(here, there), desk.name + " sees another " + id + " than the store");
            }
        }
    }

    private static void require(boolean held, String invariant) {
        if (!held) {
            throw new AssertionError(invariant);
        }
    }
}
