package org.guichet.workflow.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.guichet.domain.audit.AuditedAct.SignedIn;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.AccountAct.PasswordChanged;
import org.guichet.domain.staff.AccountRefusal;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.AttemptBook;
import org.guichet.domain.staff.DeskAct.DeskStateChanged;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.PasswordRule;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.SignInAttempts;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.domain.staff.Totp;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Opens a session at a desk with an individual account, and the desk with it where that account may call people. */
public final class SignIn {

    /** What signing in depends on besides the accounts. */
    public interface Conditions {

        /** The line to the central store. */
        LinkStatus.State line();

        /** Whether the store has taken this desk's right to speak away; as far as it was heard. */
        boolean revoked();

        /** For how long somebody who signed in here with a line may do so without. */
        Duration offlineAtMost();
    }

    private final StaffDirectory staff;
    private final AttemptBook attempts;
    private final Conditions conditions;
    private final DeskBook desks;
    private final Ledger ledger;
    private final Clock clock;

    public SignIn(
            StaffDirectory staff, AttemptBook attempts, Conditions conditions, DeskBook desks, Ledger ledger, Clock clock) {
        this.staff = staff;
        this.attempts = attempts;
        this.conditions = conditions;
        this.desks = desks;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Result<DeskSession> run(String login, char[] password, int deskNumber) {
        return run(Credentials.of(login, password), deskNumber);
    }

    /** Takes as long as the password's derivation: not for the screen's thread. */
    public Result<DeskSession> run(Credentials credentials, int deskNumber) {
        Optional<ServiceDesk> desk = staff.desks().stream().filter(each -> each.number() == deskNumber).findFirst();
        return authenticated(credentials, agent -> desk
                .map(at -> opened(agent, at, credentials))
                .orElseGet(() -> Result.refused(StaffRefusal.DESK_UNKNOWN)));
    }

    /** Whether somebody is who they say, with the same limits on attempts; for whoever comes back to a locked desk, or confirms an act. */
    public Result<Agent> confirm(Credentials credentials) {
        return authenticated(credentials, Result::done);
    }

    private interface Then<T> {
        Result<T> with(Agent agent);
    }

    private <T> Result<T> authenticated(Credentials credentials, Then<T> then) {
        String login = credentials.login();
        Instant now = clock.instant();
        SignInAttempts before = attempts.of(login);
        Optional<Duration> wait = before.toWait(now);
        if (wait.isPresent()) {
            attempts.keep(login, before.at(now));
            return Result.refused(AccountRefusal.TOO_MANY_ATTEMPTS, String.valueOf(wait.get().toMinutes() + 1));
        }
        attempts.keep(login, before.begun(now));
        if (!staff.verify(login, credentials.password())) {
            return Result.refused(StaffRefusal.WRONG_LOGIN_OR_PASSWORD);
        }
        String secret = staff.account(login).map(Account::secret).orElse("");
        OptionalLong step = secret.isEmpty()
                ? OptionalLong.of(before.codeStep())
                : Totp.stepOf(secret, credentials.code().strip(), now);
        Optional<AccountRefusal> missing = secret.isEmpty() ? Optional.empty() : secondFactor(before, credentials.code(), step);
        missing = missing.or(() -> withoutLine(before, now));
        if (missing.isPresent()) {
            return Result.refused(missing.get());
        }
        attempts.keep(login, before.succeeded(now, hasLine(), step.orElseThrow()));
        return then.with(staff.agents().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow());
    }

    private static Optional<AccountRefusal> secondFactor(SignInAttempts before, String code, OptionalLong step) {
        if (code.isBlank()) {
            return Optional.of(AccountRefusal.SECOND_FACTOR_NEEDED);
        }
        if (step.isEmpty()) {
            return Optional.of(AccountRefusal.SECOND_FACTOR_WRONG);
        }
        return step.getAsLong() > before.codeStep() ? Optional.empty() : Optional.of(AccountRefusal.SECOND_FACTOR_USED);
    }

    /** A desk that belongs to no store has nobody to ask. */
    private Optional<AccountRefusal> withoutLine(SignInAttempts before, Instant now) {
        LinkStatus.State line = conditions.line(); // waits for the first answer
        if (conditions.revoked()) {
            return Optional.of(AccountRefusal.DESK_IS_REVOKED);
        }
        boolean may = line == LinkStatus.State.ALONE
                || line == LinkStatus.State.ONLINE
                || before.wasOnline(now, conditions.offlineAtMost());
        return may ? Optional.empty() : Optional.of(AccountRefusal.ONLINE_FIRST);
    }

    private boolean hasLine() {
        return conditions.line() == LinkStatus.State.ONLINE;
    }

    private Result<DeskSession> opened(Agent agent, ServiceDesk desk, Credentials credentials) {
        List<Proposal> gesture = new ArrayList<>();
        boolean wants = credentials.chosen().length > 0;
        if (!wants && staff.account(agent.login()).filter(Account::firstPassword).isPresent()) {
            return Result.refused(AccountRefusal.PASSWORD_TO_CHOOSE);
        }
        if (wants) {
            Optional<AccountRefusal> problem = Arrays.equals(credentials.chosen(), credentials.password())
                    ? Optional.of(AccountRefusal.PASSWORD_UNCHANGED)
                    : PasswordRule.problem(credentials.chosen(), agent.login(), agent.displayName());
            if (problem.isPresent()) {
                return Result.refused(problem.get(), String.valueOf(PasswordRule.SHORTEST));
            }
            gesture.add(new Proposal(
                    Account.aggregateOf(agent.login()), new PasswordChanged(staff.verifier(credentials.chosen()))));
        }
        return open(agent, desk, gesture);
    }

    private Result<DeskSession> open(Agent agent, ServiceDesk desk, List<Proposal> gesture) {
        AggregateId account = new AggregateId(AggregateId.Kind.AGENT, agent.login());
        gesture.add(new Proposal(account, new SignedIn(desk.number())));
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
