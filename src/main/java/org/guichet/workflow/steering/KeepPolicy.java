package org.guichet.workflow.steering;

import java.util.List;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.KeptPolicyAct;
import org.guichet.domain.queue.PolicyAct;
import org.guichet.domain.queue.PolicyRefusal;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Keeps policies under names for other days, or deletes them; the queue stays as it is. Each undoes the other. */
public final class KeepPolicy {

    private final SteeringBook book;
    private final PolicyLimit limit;
    private final Ledger ledger;

    public KeepPolicy(SteeringBook book, PolicyLimit limit, Ledger ledger) {
        this.book = book;
        this.limit = limit;
        this.ledger = ledger;
    }

    /** @param name 1 to {@link PolicyAct#NAME_LENGTH} characters; one in use is taken over */
    public Result<KeptPolicy> keep(DeskSession session, String name, PriorityPolicy policy) {
        return session.<KeptPolicy>lacks(Permission.STEER_QUEUE)
                .or(() -> limit.exceeded(policy))
                .orElseGet(() -> record(session, new KeptPolicyAct.PolicyKept(name.strip(), policy)));
    }

    public Result<KeptPolicy> delete(DeskSession session, String name) {
        return record(session, new KeptPolicyAct.PolicyDeleted(name));
    }

    private Result<KeptPolicy> record(DeskSession session, KeptPolicyAct act) {
        return session.<KeptPolicy>lacks(Permission.STEER_QUEUE).orElseGet(() -> {
            if (act.name().isEmpty()) {
                return Result.refused(PolicyRefusal.POLICY_NAME_MISSING);
            }
            if (!AggregateId.isKey(act.name())) {
                return Result.refused(PolicyRefusal.POLICY_TEXT_TOO_LONG, String.valueOf(PolicyAct.NAME_LENGTH));
            }
            Proposal proposal = new Proposal(KeptPolicy.aggregateOf(act.name()), act);
            return Result.of(ledger.record(session.login(), List.of(proposal)), _ -> book.kept(act.name()).orElseThrow());
        });
    }
}
