package org.guichet.store.local;

import static org.guichet.store.generated.Tables.OPERATION;

import java.util.List;
import org.guichet.domain.change.Operation;
import org.guichet.domain.exchange.Verdict;
import org.guichet.sync.protocol.ActTypes;
import org.guichet.sync.protocol.WrittenOperation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Operations as rows: the index of the trail, and the outbox. */
final class OperationRows {

    /** What the database made of an operation. Names are stored: append only. */
    enum FrameOutcome {
        APPLIED,
        /** A replay could not apply its frame: kept for people to look at, changes nothing. */
        PARKED
    }

    /** Names are stored: append only. */
    enum OutboxState {
        /** No store has said what becomes of it. */
        WAITING,
        /** The store has it and changed by it, or had the same already. */
        CONFIRMED,
        CONFLICT,
        REFUSED,
        PARKED;

        static OutboxState of(Verdict verdict) {
            return switch (verdict.kind()) {
                case APPLIED, ADJUSTED -> CONFIRMED;
                case CONFLICT -> CONFLICT;
                case REFUSED -> REFUSED;
                case PARKED -> PARKED;
            };
        }
    }

    /** @param feedSeq null while the store has not said it; 0 for one that came back in a snapshot */
    record Entry(
            long frame, WrittenOperation written, long applicantId, FrameOutcome outcome, OutboxState state, @Nullable Long feedSeq) {

        static Entry waiting(long frame, WrittenOperation written, long applicantId, FrameOutcome outcome) {
            return new Entry(frame, written, applicantId, outcome, OutboxState.WAITING, null);
        }

        static Entry confirmed(long frame, WrittenOperation written, long applicantId) {
            return new Entry(frame, written, applicantId, FrameOutcome.APPLIED, OutboxState.CONFIRMED, 0L);
        }
    }

    private static final BatchInsert<Entry> ENTRIES = new BatchInsert<>(OPERATION, (entry, row) -> {
        Operation operation = entry.written().operation();
        row.add(operation.deskSeq())
                .add(entry.frame())
                .add(operation.id().value())
                .add(ActTypes.of(operation.act()).name())
                .add(operation.agent())
                .add(operation.aggregate().kind().name())
                .add(operation.aggregate().key())
                .add(entry.applicantId())
                .add(entry.written().hash().hex())
                .add(Moments.column(operation.deskTime()))
                .add(entry.outcome().name())
                .add(entry.state().name())
                .add(entry.written().bytes())
                .add(entry.feedSeq())
                .add(null)
                .add(null);
    });

    private OperationRows() {}

    static void insert(DSLContext context, List<Entry> entries) {
        context.connection(connection -> ENTRIES.insert(connection, entries));
        entries.forEach(entry -> SecondRows.insert(context, entry.written().operation(), null));
    }
}
