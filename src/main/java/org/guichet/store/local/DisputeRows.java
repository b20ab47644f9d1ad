package org.guichet.store.local;

import static org.guichet.store.generated.Tables.DISPUTE;

import java.util.HashMap;
import java.util.Map;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.exchange.Dispute.Settlement;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.store.generated.tables.records.DisputeRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Disputes that people settled. */
final class DisputeRows {

    private DisputeRows() {}

    static @Nullable Dispute find(DSLContext context, AggregateId id) {
        return context.selectFrom(DISPUTE)
                .where(DISPUTE.OPERATION_ID.eq(id.key()))
                .fetchOptional(DisputeRows::dispute)
                .orElse(null);
    }

    /** What people made of operations, by operation: there are few. */
    static Map<OperationId, Settlement> settlements(DSLContext context) {
        Map<OperationId, Settlement> settlements = new HashMap<>();
        context.selectFrom(DISPUTE).fetch(DisputeRows::dispute).forEach(dispute -> {
            Settlement settlement = dispute.settlement();
            if (settlement != null) {
                settlements.put(dispute.operation(), settlement);
            }
        });
        return settlements;
    }

    private static Dispute dispute(DisputeRecord row) {
        Settlement settlement = row.getChoice() == null
                ? null
                : new Settlement(DisputeAct.Choice.valueOf(row.getChoice()), row.getReason(), row.getAgent());
        return new Dispute(OperationId.of(row.getOperationId()), row.getVersion(), settlement);
    }

    static void save(DSLContext context, Dispute dispute) {
        Settlement settlement = dispute.settlement();
        context.deleteFrom(DISPUTE).where(DISPUTE.OPERATION_ID.eq(dispute.operation().toString())).execute();
        context.insertInto(DISPUTE)
                .set(DISPUTE.OPERATION_ID, dispute.operation().toString())
                .set(DISPUTE.VERSION, dispute.version())
                .set(DISPUTE.CHOICE, settlement == null ? null : settlement.choice().name())
                .set(DISPUTE.REASON, settlement == null ? null : settlement.reason())
                .set(DISPUTE.AGENT, settlement == null ? null : settlement.agent())
                .execute();
    }
}
