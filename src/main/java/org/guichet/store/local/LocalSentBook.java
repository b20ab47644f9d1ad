package org.guichet.store.local;

import static org.guichet.store.generated.Tables.DISPUTE;
import static org.guichet.store.generated.Tables.FEED_ENTRY;
import static org.guichet.store.generated.Tables.OPERATION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.exchange.Dispute.Settlement;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.exchange.SentBook;
import org.guichet.domain.exchange.Verdict;
import org.guichet.store.generated.tables.records.FeedEntryRecord;
import org.guichet.store.generated.tables.records.OperationRecord;
import org.guichet.store.local.OperationRows.OutboxState;
import org.guichet.sync.protocol.WrittenOperation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The outbox as a list, and the conflicts of other desks that the feed brought. */
final class LocalSentBook implements SentBook {

    private static final Condition TROUBLE = OPERATION.OUTBOX_STATE.in(
            OutboxState.CONFLICT.name(), OutboxState.PARKED.name(), OutboxState.REFUSED.name());

    private final Database database;

    LocalSentBook(Database database) {
        this.database = database;
    }

    @Override
    public List<SentAct> troubles(int limit) {
        return database.read(context -> {
            Condition open = TROUBLE.and(isOpen(OPERATION.OP_ID.cast(String.class)));
            List<SentAct> troubles = new ArrayList<>(ofThisDesk(context, open, limit));
            troubles.addAll(conflictsOfOthers(context, limit));
            troubles.sort(Comparator.comparing(SentAct::state).thenComparing(SentAct::at, Comparator.reverseOrder()));
            return troubles;
        });
    }

    /** Operations of this desk that are in trouble, and not settled. */
    static int toSee(DSLContext context) {
        return context.fetchCount(OPERATION, TROUBLE.and(isOpen(OPERATION.OP_ID.cast(String.class))));
    }

    private static Condition isOpen(Field<String> operation) {
        return DSL.notExists(DSL.selectOne().from(DISPUTE).where(DISPUTE.OPERATION_ID.eq(operation)));
    }

    @Override
    public List<SentAct> own(Filter filter, int limit) {
        Condition wanted = switch (filter) {
            case ALL -> DSL.noCondition();
            case WAITING -> OPERATION.OUTBOX_STATE.eq(OutboxState.WAITING.name());
            case CONFIRMED -> OPERATION.OUTBOX_STATE.eq(OutboxState.CONFIRMED.name());
            case TROUBLE -> TROUBLE;
        };
        return database.read(context -> ofThisDesk(context, wanted, limit));
    }

    @Override
    public Optional<SentAct> find(OperationId id) {
        return database.read(context -> ofThisDesk(context, OPERATION.OP_ID.eq(id.value()), 1).stream()
                .findFirst()
                .or(() -> context.selectFrom(FEED_ENTRY)
                        .where(FEED_ENTRY.OP_ID.eq(id.value()))
                        .and(FEED_ENTRY.OPERATION_BYTES.isNotNull())
                        .fetchOptional()
                        .flatMap(row -> ofAnother(context, row))));
    }

    @Override
    public Optional<SentAct> standing(SentAct disputed) {
        Operation operation = disputed.operation();
        return database.read(context -> context.selectFrom(FEED_ENTRY)
                .where(FEED_ENTRY.AGGREGATE_KIND.eq(operation.aggregate().kind().name()))
                .and(FEED_ENTRY.AGGREGATE_KEY.eq(operation.aggregate().key()))
                .and(FEED_ENTRY.VERDICT.eq(Verdict.Kind.APPLIED.name()))
                .orderBy(FEED_ENTRY.FEED_SEQ.desc())
                .fetch()
                .stream()
                .flatMap(row -> taken(context, row).stream())
                .filter(each -> each.operation().act().getClass() == operation.act().getClass())
                .findFirst());
    }

    private static Optional<SentAct> taken(DSLContext context, FeedEntryRecord row) {
        return row.getOperationBytes() == null
                ? ofThisDesk(context, OPERATION.OP_ID.eq(row.getOpId()), 1).stream().findFirst()
                : ofAnother(context, row);
    }

    private static List<SentAct> ofThisDesk(DSLContext context, Condition which, int limit) {
        Map<OperationId, Settlement> settlements = DisputeRows.settlements(context);
        return context.selectFrom(OPERATION)
                .where(which)
                .orderBy(OPERATION.DESK_SEQ.desc())
                .limit(limit)
                .fetch(row -> ofThisDesk(row, settlements));
    }

    private static SentAct ofThisDesk(OperationRecord row, Map<OperationId, Settlement> settlements) {
        Operation operation = WrittenOperation.read(row.getOperationBytes()).orElseThrow().operation();
        return new SentAct(
                operation,
                row.getApplicantId(),
                SentAct.State.valueOf(row.getOutboxState()),
                row.getVerdictReason() == null ? "" : row.getVerdictReason(),
                row.getVerdictDetail() == null ? "" : row.getVerdictDetail(),
                settlements.get(operation.id()));
    }

    private static List<SentAct> conflictsOfOthers(DSLContext context, int limit) {
        return context.selectFrom(FEED_ENTRY)
                .where(FEED_ENTRY.VERDICT.eq(Verdict.Kind.CONFLICT.name()))
                .and(FEED_ENTRY.OPERATION_BYTES.isNotNull())
                .orderBy(FEED_ENTRY.FEED_SEQ.desc())
                .limit(limit)
                .fetch()
                .stream()
                .flatMap(row -> ofAnother(context, row).stream())
                .toList();
    }

    /** Empty for an operation of a newer program. */
    private static Optional<SentAct> ofAnother(DSLContext context, FeedEntryRecord row) {
        return WrittenOperation.read(row.getOperationBytes())
                .map(WrittenOperation::operation)
                .map(operation -> new SentAct(
                        operation,
                        new GestureDecision(context).applicantOf(operation),
                        switch (Verdict.Kind.valueOf(row.getVerdict())) {
                            case APPLIED, ADJUSTED -> SentAct.State.CONFIRMED;
                            case CONFLICT -> SentAct.State.CONFLICT;
                            case REFUSED -> SentAct.State.REFUSED;
                            case PARKED -> SentAct.State.PARKED;
                        },
                        row.getVerdictReason(),
                        row.getVerdictDetail(),
                        settlement(context, operation.id())));
    }

    private static @Nullable Settlement settlement(DSLContext context, OperationId operation) {
        Dispute dispute = DisputeRows.find(context, Dispute.aggregateOf(operation));
        return dispute == null ? null : dispute.settlement();
    }
}
