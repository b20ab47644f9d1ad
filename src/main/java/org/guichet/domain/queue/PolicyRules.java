package org.guichet.domain.queue;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.PolicyAct.PolicyApplied;
import org.guichet.domain.queue.PolicyAct.PolicyUndone;
import org.jspecify.annotations.Nullable;

/** How the site's policy changes: with a reason, within limits, and back in one step. */
public final class PolicyRules {

    private PolicyRules() {}

    public static Decision<QueuePolicy> decide(@Nullable QueuePolicy known, Operation operation, PolicyAct act) {
        QueuePolicy policy = known == null ? QueuePolicy.INITIAL : known;
        return switch (act) {
            case PolicyApplied applied -> apply(policy, operation, applied);
            case PolicyUndone(OperationId what) -> undo(policy, what);
        };
    }

    private static Decision<QueuePolicy> apply(QueuePolicy policy, Operation operation, PolicyApplied act) {
        if (act.reason().isBlank()) {
            return refuse(PolicyRefusal.POLICY_REASON_MISSING);
        }
        if (act.reason().length() > PolicyAct.REASON_LENGTH) {
            return refuse(PolicyRefusal.POLICY_TEXT_TOO_LONG, String.valueOf(PolicyAct.REASON_LENGTH));
        }
        if (act.name().length() > PolicyAct.NAME_LENGTH) {
            return refuse(PolicyRefusal.POLICY_TEXT_TOO_LONG, String.valueOf(PolicyAct.NAME_LENGTH));
        }
        var problems = act.policy().problems();
        if (!problems.isEmpty()) {
            return refuse(PolicyRefusal.POLICY_OUT_OF_LIMITS, problems.getFirst().inShort());
        }
        if (act.policy().equals(policy.current()) && (act.name().isEmpty() || policy.named().containsKey(act.name()))) {
            return refuse(PolicyRefusal.POLICY_UNCHANGED);
        }
        return accept(policy.with(new PolicyVersion(
                operation.id(),
                policy.version() + 1,
                act.name(),
                act.policy(),
                operation.agent(),
                act.reason(),
                operation.deskTime())));
    }

    private static Decision<QueuePolicy> undo(QueuePolicy policy, OperationId what) {
        return policy.last()
                .map(last -> last.madeBy().equals(what)
                        ? accept(policy.takenBack())
                        : Decision.<QueuePolicy>refuse(PolicyRefusal.POLICY_CHANGED_SINCE, last.author()))
                .orElseGet(() -> refuse(PolicyRefusal.NO_POLICY_CHANGE_TO_UNDO));
    }
}
