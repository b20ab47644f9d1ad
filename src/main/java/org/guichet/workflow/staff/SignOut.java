package org.guichet.workflow.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.audit.AuditedAct.SignedOut;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.DeskAct.DeskStateChanged;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Closes a session, and the desk with it unless it is on pause. The work in hand stays where it is, saved step by step. */
public final class SignOut {

    private final DeskBook desks;
    private final Ledger ledger;
    private final Clock clock;

    public SignOut(DeskBook desks, Ledger ledger, Clock clock) {
        this.desks = desks;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Result<DeskSession> run(DeskSession session) {
        AggregateId account = new AggregateId(AggregateId.Kind.AGENT, session.login());
        int desk = session.desk().number();
        LocalDate today = LocalDate.now(clock);
        List<Proposal> gesture = new ArrayList<>();
        if (session.agent().role().may(Permission.CALL) && desks.on(today, desk).state() == DeskState.OPEN) {
            gesture.add(new Proposal(DeskDay.aggregateOf(today, desk), new DeskStateChanged(DeskState.CLOSED)));
        }
        gesture.add(new Proposal(account, new SignedOut(desk)));
        Ledger.Outcome outcome = ledger.record(session.login(), gesture);
        return Result.of(outcome, _ -> session);
    }
}
