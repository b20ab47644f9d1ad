package org.guichet.workflow.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.audit.AuditedAct.SignedIn;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.DeskAct.DeskStateChanged;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Opens a session at a desk with an individual account, and the desk with it where that account may call people. */
public final class SignIn {

    private final StaffDirectory staff;
    private final DeskBook desks;
    private final Ledger ledger;
    private final Clock clock;

    public SignIn(StaffDirectory staff, DeskBook desks, Ledger ledger, Clock clock) {
        this.staff = staff;
        this.desks = desks;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes as long as the password's derivation: not for the screen's thread. */
    public Result<DeskSession> run(String login, char[] password, int deskNumber) {
        if (!staff.verify(login, password)) {
            return Result.refused(StaffRefusal.WRONG_LOGIN_OR_PASSWORD);
        }
        Agent agent = staff.agents().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow();
        return staff.desks().stream()
                .filter(each -> each.number() == deskNumber)
                .findFirst()
                .map(desk -> open(agent, desk))
                .orElseGet(() -> Result.refused(StaffRefusal.DESK_UNKNOWN));
    }

    private Result<DeskSession> open(Agent agent, ServiceDesk desk) {
        AggregateId account = new AggregateId(AggregateId.Kind.AGENT, agent.login());
        List<Proposal> gesture = new ArrayList<>(List.of(new Proposal(account, new SignedIn(desk.number()))));
        if (agent.role().may(Permission.CALL) && !worksAt(agent, desk)) {
            AggregateId day = DeskDay.aggregateOf(LocalDate.now(clock), desk.number());
            gesture.add(new Proposal(day, new DeskStateChanged(DeskState.OPEN)));
        }
        Ledger.Outcome outcome = ledger.record(agent.login(), gesture);
        return Result.of(outcome, _ -> new DeskSession(agent, desk, clock.instant()));
    }

    private boolean worksAt(Agent agent, ServiceDesk desk) {
        return desks.on(LocalDate.now(clock), desk.number()).last()
                .filter(stay -> stay.state() == DeskState.OPEN && stay.agent().equals(agent.login()))
                .isPresent();
    }
}
