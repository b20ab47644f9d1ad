package org.guichet.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;

/**
 * The site's policy with all versions that led to it, so that the last change can be taken back.
 *
 * @param versions oldest first; empty while the policy is the one that the program recommends
 */
public record QueuePolicy(long version, List<PolicyVersion> versions) implements AggregateState {

    public static final AggregateId AGGREGATE = new AggregateId(AggregateId.Kind.POLICY, "queue");

    public static final QueuePolicy INITIAL = new QueuePolicy(0, List.of());

    public QueuePolicy {
        versions = List.copyOf(versions);
    }

    /** What orders the queue now. */
    public PriorityPolicy current() {
        return last().map(PolicyVersion::policy).orElseGet(PriorityPolicy::recommended);
    }

    public Optional<PolicyVersion> last() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** What was in force at that moment, of what is not taken back; empty for the policy that the program recommends. */
    public Optional<PolicyVersion> at(Instant moment) {
        return versions.reversed().stream().filter(each -> !each.at().isAfter(moment)).findFirst();
    }

    /** What undoing the last change would bring back; empty where there is nothing to undo. */
    public Optional<PriorityPolicy> before() {
        return switch (versions.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(PriorityPolicy.recommended());
            default -> Optional.of(versions.get(versions.size() - 2).policy());
        };
    }

    /** Policies that were given a name, each as it was applied last under it, in the order of their first use. */
    public Map<String, PriorityPolicy> named() {
        Map<String, PriorityPolicy> named = new LinkedHashMap<>();
        versions.stream().filter(each -> !each.name().isEmpty()).forEach(each -> named.put(each.name(), each.policy()));
        return named;
    }

    @Override
    public AggregateId aggregate() {
        return AGGREGATE;
    }

    QueuePolicy with(PolicyVersion next) {
        List<PolicyVersion> more = new ArrayList<>(versions);
        more.add(next);
        return new QueuePolicy(next.number(), more);
    }

    QueuePolicy takenBack() {
        return new QueuePolicy(version + 1, versions.subList(0, versions.size() - 1));
    }
}
