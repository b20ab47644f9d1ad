package org.guichet.workflow.staff;

import java.util.List;
import org.guichet.domain.audit.AuditedAct.SignedOut;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Closes a session. The work in hand stays where it is, saved step by step. */
public final class SignOut {

    private final Ledger ledger;

    public SignOut(Ledger ledger) {
        this.ledger = ledger;
    }

    public Result<DeskSession> run(DeskSession session) {
        AggregateId account = new AggregateId(AggregateId.Kind.AGENT, session.login());
        Ledger.Outcome outcome = ledger.record(
                session.login(),
                List.of(new Proposal(account, new SignedOut(session.desk().number()))));
        return Result.of(outcome, _ -> session);
    }
}
