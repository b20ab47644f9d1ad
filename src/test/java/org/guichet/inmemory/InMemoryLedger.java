package org.guichet.inmemory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.kernel.Kernel;
import org.guichet.domain.kernel.NoState;
import org.guichet.domain.rebooking.SlotOccupancy;
import org.jspecify.annotations.Nullable;

/** Decides with the kernel, one gesture as a whole, and keeps what was accepted in maps. */
public final class InMemoryLedger implements Ledger {

    private final Clock clock;
    private final Map<AggregateId, AggregateState> states = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<Consumer<List<Operation>>> listeners = new ArrayList<>();
    private @Nullable Trouble trouble;
    private Function<AggregateId, Optional<AggregateState>> base = _ -> Optional.empty();

    InMemoryLedger(Clock clock) {
        this.clock = clock;
    }

    /** As if the disk gave way: nothing is saved until {@link #repair}. */
    public void breakWith(Trouble why) {
        trouble = why;
    }

    public void repair() {
        trouble = null;
    }

    /** All that was ever saved, oldest first. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** What other books say of a thing that no operation has made yet. */
    void setBase(Function<AggregateId, Optional<AggregateState>> others) {
        base = others;
    }

    /** Base data: known without an operation. */
    void put(AggregateState state) {
        states.put(state.aggregate(), state);
    }

    <S extends AggregateState> Optional<S> find(AggregateId id, Class<S> type) {
        return Optional.ofNullable(states.get(id)).map(type::cast);
    }

    <S extends AggregateState> List<S> all(Class<S> type) {
        return states.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public Outcome record(String agent, List<Proposal> gesture) {
        Map<AggregateId, AggregateState> made = new HashMap<>();
        List<Operation> written = new ArrayList<>();
        for (Proposal proposal : gesture) {
            AggregateState before = before(made, proposal.aggregate());
            Operation operation = operation(agent, proposal, before, operations.size() + written.size() + 1L);
            switch (Kernel.decide(before, operation)) {
                case Decision.Accepted<? extends AggregateState>(AggregateState state) -> {
                    written.add(operation);
                    if (!(state instanceof NoState)) {
                        made.put(proposal.aggregate(), state);
                    }
                }
                case Decision.Refused<? extends AggregateState> refused -> {
                    return new Outcome.Refused(refused.reason(), refused.detail());
                }
            }
        }
        if (trouble != null) {
            return new Outcome.NotSaved(trouble);
        }
        made.values().removeIf(SlotOccupancy.class::isInstance); // the appointments say who holds a slot
        states.putAll(made);
        operations.addAll(written);
        listeners.forEach(each -> each.accept(List.copyOf(written)));
        return new Outcome.Saved(List.copyOf(written));
    }

    private @Nullable AggregateState before(Map<AggregateId, AggregateState> made, AggregateId about) {
        AggregateState known = made.getOrDefault(about, states.get(about));
        return known == null ? base.apply(about).orElse(null) : known;
    }

    private Operation operation(String agent, Proposal proposal, @Nullable AggregateState before, long seq) {
        return new Operation(
                proposal.id() == null ? new OperationId(new UUID(0x7000L, seq)) : proposal.id(),
                "desk-test",
                seq,
                Hash.NONE,
                "site-test",
                agent,
                proposal.aggregate(),
                before == null ? 0 : before.version(),
                proposal.act(),
                clock.instant(),
                proposal.act().captures(),
                "",
                proposal.second());
    }

    @Override
    public void onSaved(Consumer<List<Operation>> listener) {
        listeners.add(listener);
    }
}
