package org.guichet.domain.queue;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.util.List;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.queue.KeptPolicyAct.PolicyDeleted;
import org.guichet.domain.queue.KeptPolicyAct.PolicyKept;
import org.jspecify.annotations.Nullable;

/** What may be kept for another day: a policy within its limits, under a name. Nothing of it orders the queue. */
public final class KeptPolicyRules {

    private KeptPolicyRules() {}

    public static Decision<KeptPolicy> decide(@Nullable KeptPolicy known, Operation operation, KeptPolicyAct act) {
        if (!act.name().equals(operation.aggregate().key())) {
            return refuse(PolicyRefusal.POLICY_NAME_MISSING);
        }
        if (act.name().length() > PolicyAct.NAME_LENGTH) {
            return refuse(PolicyRefusal.POLICY_TEXT_TOO_LONG, String.valueOf(PolicyAct.NAME_LENGTH));
        }
        PriorityPolicy before = known == null ? null : known.policy();
        return switch (act) {
            case PolicyKept(String _, PriorityPolicy policy) -> keep(known, before, policy, operation);
            case PolicyDeleted _ when before == null -> refuse(PolicyRefusal.NO_SUCH_KEPT_POLICY);
            case PolicyDeleted _ -> accept(next(known, null, operation));
        };
    }

    private static Decision<KeptPolicy> keep(
            @Nullable KeptPolicy known, @Nullable PriorityPolicy before, PriorityPolicy policy, Operation operation) {
        List<PolicyProblem> problems = policy.problems();
        if (!problems.isEmpty()) {
            return refuse(PolicyRefusal.POLICY_OUT_OF_LIMITS, problems.getFirst().inShort());
        }
        return policy.equals(before) ? refuse(PolicyRefusal.POLICY_KEPT_ALREADY) : accept(next(known, policy, operation));
    }

    private static KeptPolicy next(@Nullable KeptPolicy known, @Nullable PriorityPolicy policy, Operation operation) {
        long version = known == null ? 0 : known.version();
        return new KeptPolicy(
                operation.aggregate().key(), version + 1, policy, operation.id(), operation.agent(), operation.deskTime());
    }
}
