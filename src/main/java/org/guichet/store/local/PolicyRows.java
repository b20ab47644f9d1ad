package org.guichet.store.local;

import static org.guichet.store.generated.Tables.QUEUE_POLICY;
import static org.guichet.store.generated.Tables.QUEUE_POLICY_VERSION;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.HeadStart;
import org.guichet.domain.queue.PolicyVersion;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.store.generated.tables.records.QueuePolicyVersionRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The site's policy as rows: one, and one a version. */
final class PolicyRows {

    private static final String KEY = QueuePolicy.AGGREGATE.key();

    private record VersionAt(int index, PolicyVersion version) {}

    private static final BatchInsert<VersionAt> VERSIONS = new BatchInsert<>(QUEUE_POLICY_VERSION, (each, row) -> {
        PolicyVersion version = each.version();
        row.add(KEY)
                .add(each.index())
                .add(version.madeBy().value())
                .add(version.number())
                .add(version.name())
                .add(written(version.policy().minutes()))
                .add(version.policy().deadlineDays())
                .add(version.policy().lateAfter().toSeconds())
                .add(version.author())
                .add(version.reason())
                .add(Moments.column(version.at()));
    });

    private PolicyRows() {}

    static @Nullable QueuePolicy find(DSLContext context) {
        List<PolicyVersion> versions = versions(context);
        return context.selectFrom(QUEUE_POLICY)
                .where(QUEUE_POLICY.POLICY_KEY.eq(KEY))
                .fetchOptional(row -> new QueuePolicy(row.getVersion(), versions))
                .orElse(null);
    }

    private static List<PolicyVersion> versions(DSLContext context) {
        return context.selectFrom(QUEUE_POLICY_VERSION)
                .where(QUEUE_POLICY_VERSION.POLICY_KEY.eq(KEY))
                .orderBy(QUEUE_POLICY_VERSION.VERSION_INDEX)
                .fetch(PolicyRows::version);
    }

    /** Versions that are there already are left alone. */
    static void save(DSLContext context, QueuePolicy policy) {
        List<PolicyVersion> stored = versions(context);
        int kept = 0;
        while (kept < Math.min(stored.size(), policy.versions().size())
                && stored.get(kept).madeBy().equals(policy.versions().get(kept).madeBy())) {
            kept++;
        }
        int firstNew = kept;
        context.deleteFrom(QUEUE_POLICY_VERSION)
                .where(QUEUE_POLICY_VERSION.POLICY_KEY.eq(KEY))
                .and(QUEUE_POLICY_VERSION.VERSION_INDEX.ge(firstNew))
                .execute();
        context.deleteFrom(QUEUE_POLICY).where(QUEUE_POLICY.POLICY_KEY.eq(KEY)).execute();
        context.insertInto(QUEUE_POLICY, QUEUE_POLICY.POLICY_KEY, QUEUE_POLICY.VERSION)
                .values(KEY, policy.version())
                .execute();
        List<VersionAt> added = IntStream.range(firstNew, policy.versions().size())
                .mapToObj(i -> new VersionAt(i, policy.versions().get(i)))
                .toList();
        context.connection(connection -> VERSIONS.insert(connection, added));
    }

    private static PolicyVersion version(QueuePolicyVersionRecord row) {
        PriorityPolicy policy = new PriorityPolicy(
                read(row.getHeadStarts()), row.getDeadlineDays(), Duration.ofSeconds(row.getLateAfterSeconds()));
        return new PolicyVersion(
                new OperationId(row.getMadeBy()),
                row.getVersionNumber(),
                row.getPolicyName(),
                policy,
                row.getAuthor(),
                row.getReason(),
                row.getAppliedAt().toInstant());
    }

    static String written(Map<HeadStart, Integer> minutes) {
        return minutes.entrySet().stream()
                .map(each -> each.getKey().name() + "=" + each.getValue())
                .collect(Collectors.joining(","));
    }

    static Map<HeadStart, Integer> read(String headStarts) {
        Map<HeadStart, Integer> minutes = new EnumMap<>(HeadStart.class);
        Arrays.stream(headStarts.split(",")).filter(each -> !each.isEmpty()).forEach(each -> {
            int equals = each.indexOf('=');
            minutes.put(HeadStart.valueOf(each.substring(0, equals)), Integer.valueOf(each.substring(equals + 1)));
        });
        return minutes;
    }
}
