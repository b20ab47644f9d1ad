package org.guichet.store.local;

import static org.guichet.store.generated.Tables.OPERATION;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Ledger.Outcome.Refused;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.store.journal.Appended;
import org.guichet.store.journal.Journal;
import org.guichet.store.journal.Position;
import org.guichet.store.local.OperationRows.FrameOutcome;
import org.guichet.sync.protocol.OperationSignature;
import org.guichet.sync.protocol.WrittenOperation;
import org.jooq.DSLContext;

/**
 * One gesture on its way into the store. Its rows are written before its frame, in a transaction that is committed after it:
 * what the database would not take never gets into the journal, and nothing is committed that the journal has not forced.
 */
final class Recording {

    private final LocalLedger.Identity identity;
    private final Journal journal;
    private final Position before;
    private final List<WrittenOperation> written = new ArrayList<>();

    Recording(LocalLedger.Identity identity, Journal journal) {
        this.identity = identity;
        this.journal = journal;
        this.before = journal.last();
    }

    /**
     * To be committed where the outcome is that it is saved.
     *
     * @return empty where the database is behind the journal: it may have been opened again, in an older state, since the
     *     last gesture
     */
    Optional<Outcome> run(DSLContext context, String agent, List<Proposal> gesture) {
        Marker from = Marker.read(context);
        if (!from.frame().equals(before)) {
            return Optional.empty();
        }
        GestureDecision decision = new GestureDecision(context);
        for (Proposal proposal : gesture) {
            Optional<Refused> refused = decide(context, decision, from, agent, proposal);
            if (refused.isPresent()) {
                return Optional.of(refused.get());
            }
        }
        if (identity.enrolled()) {
            decision.keepBases();
        }
        written.set(written.size() - 1, OperationSignature.sign(written.getLast(), identity.signer()));
        Projection.save(context, decision, before.index() + 1, written, FrameOutcome.APPLIED);
        return Optional.of(append(context));
    }

    private Outcome append(DSLContext context) {
        return switch (journal.append(written.stream().map(WrittenOperation::bytes).toList())) {
            case Appended.Failed(var trouble) -> new Outcome.NotSaved(trouble);
            case Appended.Forced(var position) -> {
                Marker.after(position, written).write(context);
                yield saved();
            }
        };
    }

    private Optional<Refused> decide(
            DSLContext context, GestureDecision decision, Marker from, String agent, Proposal proposal) {
        AggregateState state = decision.stateOf(proposal.aggregate());
        boolean first = written.isEmpty();
        long seq = first ? from.deskSeq() + 1 : written.getLast().operation().deskSeq() + 1;
        Hash previous = first ? from.operationHash() : written.getLast().hash();
        Operation operation = new Operation(
                freshId(context, proposal),
                identity.desk(),
                seq,
                previous,
                identity.site(),
                agent,
                proposal.aggregate(),
                state == null ? 0 : state.version(),
                proposal.act(),
                identity.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                proposal.act().captures(),
                "",
                proposal.second());
        written.add(WrittenOperation.write(operation));
        return decision.decide(operation);
    }

    /** An id that is given twice would be refused by the central store, long after the act. */
    private OperationId freshId(DSLContext context, Proposal proposal) {
        OperationId named = proposal.id();
        OperationId id = named == null ? identity.ids().get() : named;
        if (context.fetchExists(OPERATION, OPERATION.OP_ID.eq(id.value()))) {
            throw new IllegalStateException("the supplier of ids gave one that is in use");
        }
        return id;
    }

    Outcome.Saved saved() {
        return new Outcome.Saved(written.stream().map(WrittenOperation::operation).toList());
    }

    /** Whether the journal has it, whatever became of the transaction. */
    boolean isForced() {
        return journal.last().index() > before.index();
    }
}
