package org.guichet.workflow.steering;

import java.util.List;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.PolicyAct.PolicyApplied;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.staff.TwoPersonRule;

/** Orders the queue by another policy from now on, with a reason. {@link UndoPolicy} takes it back. */
public final class ApplyPolicy {

    private final SteeringBook book;
    private final PolicyLimit limit;
    private final TwoPersonRule people;
    private final Ledger ledger;

    public ApplyPolicy(SteeringBook book, PolicyLimit limit, TwoPersonRule people, Ledger ledger) {
        this.book = book;
        this.limit = limit;
        this.people = people;
        this.ledger = ledger;
    }

    /** @param name to choose the policy by on another day; empty for none */
    public Result<QueuePolicy> run(DeskSession session, PriorityPolicy policy, String name, String reason) {
        return session.<QueuePolicy>lacks(Permission.STEER_QUEUE)
                .or(() -> limit.exceeded(policy))
                .or(() -> people.lacks(session, TwoPersonAct.APPLY_POLICY))
                .orElseGet(() -> {
                    Proposal proposal =
                            new Proposal(QueuePolicy.AGGREGATE, new PolicyApplied(name.strip(), reason.strip(), policy));
                    Outcome outcome = ledger.record(session.login(), session.signed(List.of(proposal)));
                    return Result.of(outcome, _ -> book.policy());
                });
    }
}
