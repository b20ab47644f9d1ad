package org.guichet.store.local;

import static org.guichet.store.generated.Tables.KEPT_POLICY;

import java.time.Duration;
import java.util.List;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.store.generated.tables.records.KeptPolicyRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Policies for other days, one a row; a deleted one keeps its row without head starts, so that its version goes on. */
final class KeptPolicyRows {

    private KeptPolicyRows() {}

    static @Nullable KeptPolicy find(DSLContext context, String name) {
        return context.selectFrom(KEPT_POLICY)
                .where(KEPT_POLICY.POLICY_NAME.eq(name))
                .fetchOptional(KeptPolicyRows::kept)
                .orElse(null);
    }

    /** Those that are not deleted, by name. */
    static List<KeptPolicy> all(DSLContext context) {
        return context.selectFrom(KEPT_POLICY)
                .where(KEPT_POLICY.HEAD_STARTS.isNotNull())
                .orderBy(KEPT_POLICY.POLICY_NAME)
                .fetch(KeptPolicyRows::kept);
    }

    static void save(DSLContext context, KeptPolicy kept) {
        PriorityPolicy policy = kept.policy();
        context.deleteFrom(KEPT_POLICY).where(KEPT_POLICY.POLICY_NAME.eq(kept.name())).execute();
        context.insertInto(KEPT_POLICY)
                .set(KEPT_POLICY.POLICY_NAME, kept.name())
                .set(KEPT_POLICY.VERSION, kept.version())
                .set(KEPT_POLICY.HEAD_STARTS, policy == null ? null : PolicyRows.written(policy.minutes()))
                .set(KEPT_POLICY.DEADLINE_DAYS, policy == null ? 0 : policy.deadlineDays())
                .set(KEPT_POLICY.LATE_AFTER_SECONDS, policy == null ? 0 : policy.lateAfter().toSeconds())
                .set(KEPT_POLICY.MADE_BY, kept.madeBy().value())
                .set(KEPT_POLICY.AUTHOR, kept.author())
                .set(KEPT_POLICY.KEPT_AT, Moments.column(kept.at()))
                .execute();
    }

    private static KeptPolicy kept(KeptPolicyRecord row) {
        String starts = row.getHeadStarts();
        PriorityPolicy policy = starts == null ? null : new PriorityPolicy(
                PolicyRows.read(starts), row.getDeadlineDays(), Duration.ofSeconds(row.getLateAfterSeconds()));
        return new KeptPolicy(
                row.getPolicyName(), row.getVersion(), policy, new OperationId(row.getMadeBy()), row.getAuthor(),
                row.getKeptAt().toInstant());
    }
}
