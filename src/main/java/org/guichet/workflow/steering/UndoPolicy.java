package org.guichet.workflow.steering;

import java.util.List;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.PolicyAct.PolicyUndone;
import org.guichet.domain.queue.PolicyRefusal;
import org.guichet.domain.queue.PolicyVersion;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Brings back the policy before the last change. */
public final class UndoPolicy {

    private final SteeringBook book;
    private final Ledger ledger;

    public UndoPolicy(SteeringBook book, Ledger ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    /** @param seen the change that the supervisor sees as the last one: nobody else's is undone by mistake */
    public Result<QueuePolicy> run(DeskSession session, PolicyVersion seen) {
        return session.<QueuePolicy>lacks(Permission.STEER_QUEUE).orElseGet(() -> undo(session, seen));
    }

    /** Undoes whatever was changed last. */
    public Result<QueuePolicy> run(DeskSession session) {
        return session.<QueuePolicy>lacks(Permission.STEER_QUEUE).orElseGet(() -> book.policy()
                .last()
                .map(last -> undo(session, last))
                .orElseGet(() -> Result.refused(PolicyRefusal.NO_POLICY_CHANGE_TO_UNDO)));
    }

    private Result<QueuePolicy> undo(DeskSession session, PolicyVersion version) {
        Proposal proposal = new Proposal(QueuePolicy.AGGREGATE, new PolicyUndone(version.madeBy()));
        Outcome outcome = ledger.record(session.login(), List.of(proposal));
        return Result.of(outcome, _ -> book.policy());
    }
}
