package org.guichet.workflow.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.DeskAct.DeskStateChanged;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Opens the agent's own desk, puts it on pause, or closes it. Who is in hand stays in hand. */
public final class ChangeDeskState {

    private final DeskBook desks;
    private final Ledger ledger;
    private final Clock clock;

    public ChangeDeskState(DeskBook desks, Ledger ledger, Clock clock) {
        this.desks = desks;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Result<DeskDay> run(DeskSession session, DeskState state) {
        return session.<DeskDay>lacks(Permission.CALL).orElseGet(() -> {
            LocalDate today = LocalDate.now(clock);
            int desk = session.desk().number();
            Outcome outcome = ledger.record(
                    session.login(), List.of(new Proposal(DeskDay.aggregateOf(today, desk), new DeskStateChanged(state))));
            return Result.of(outcome, _ -> desks.on(today, desk));
        });
    }
}
