package org.guichet.workflow.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.AccountAct;
import org.guichet.domain.staff.AccountAct.AccountOpened;
import org.guichet.domain.staff.AccountAct.AccountStateChanged;
import org.guichet.domain.staff.AccountAct.PasswordReset;
import org.guichet.domain.staff.AccountAct.RoleGiven;
import org.guichet.domain.staff.AccountAct.SecondFactorSet;
import org.guichet.domain.staff.AccountRefusal;
import org.guichet.domain.staff.AccountRules;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Accounts of the site, on all its desks. Whoever opens one or gives a password never chooses it: the program makes it. */
public final class ManageAccounts {

    /** What the program makes up: a first password, and a second factor's secret in Base32. */
    public record Secrets(Supplier<String> passwords, Supplier<String> secondFactors) {}

    /**
     * An account as its administrator sees it.
     *
     * @param waits whether its owner still has to choose a password
     */
    public record Line(Agent agent, boolean open, boolean waits, boolean secondFactor) {}

    /**
     * What became of it.
     *
     * @param secret to be handed over to the account's owner, and shown this once; empty where there is none
     */
    public record Done(List<Line> accounts, String secret) {

        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "Done[" + accounts.size() + "]";
        }
    }

    private final StaffDirectory staff;
    private final Ledger ledger;
    private final Secrets secrets;

    public ManageAccounts(StaffDirectory staff, Ledger ledger, Secrets secrets) {
        this.staff = staff;
        this.ledger = ledger;
        this.secrets = secrets;
    }

    public Result<List<Line>> read(DeskSession session) {
        return session.<List<Line>>lacks(Permission.MANAGE_ACCOUNTS).orElseGet(() -> Result.done(lines()));
    }

    public Result<Done> open(DeskSession session, String login, String name, Role role) {
        if (find(login).isPresent()) {
            return refused(session, AccountRefusal.ACCOUNT_EXISTS);
        }
        if (!AccountRules.isLogin(login)) {
            return refused(session, AccountRefusal.ACCOUNT_LOGIN_NOT_POSSIBLE);
        }
        if (!AccountRules.isName(name)) {
            return refused(session, AccountRefusal.ACCOUNT_NAME_NOT_POSSIBLE);
        }
        return withPassword(session, login, verifier -> new AccountOpened(name.strip(), role, verifier));
    }

    public Result<Done> reset(DeskSession session, String login) {
        return find(login).isEmpty()
                ? refused(session, AccountRefusal.ACCOUNT_UNKNOWN)
                : withPassword(session, login, PasswordReset::new);
    }

    public Result<Done> setOpen(DeskSession session, String login, boolean open) {
        return changed(session, login, new AccountStateChanged(open), "");
    }

    public Result<Done> give(DeskSession session, String login, Role role) {
        boolean same = find(login).filter(line -> line.agent().role() == role).isPresent();
        return same
                ? refused(session, AccountRefusal.ACCOUNT_UNCHANGED)
                : changed(session, login, new RoleGiven(role), "");
    }

    /** @param wanted a new secret each time; the one before is good no more */
    public Result<Done> setSecondFactor(DeskSession session, String login, boolean wanted) {
        String secret = wanted ? secrets.secondFactors().get() : "";
        return changed(session, login, new SecondFactorSet(secret), secret);
    }

    private interface ByVerifier {
        AccountAct with(String verifier);
    }

    private Result<Done> withPassword(DeskSession session, String login, ByVerifier act) {
        return session.<Done>lacks(Permission.MANAGE_ACCOUNTS).orElseGet(() -> {
            String password = secrets.passwords().get();
            return record(session, login, act.with(staff.verifier(password.toCharArray())), password);
        });
    }

    private Result<Done> changed(DeskSession session, String login, AccountAct act, String secret) {
        return session.<Done>lacks(Permission.MANAGE_ACCOUNTS).orElseGet(() -> find(login).isEmpty()
                ? Result.refused(AccountRefusal.ACCOUNT_UNKNOWN)
                : record(session, login, act, secret));
    }

    private Result<Done> record(DeskSession session, String login, AccountAct act, String secret) {
        Ledger.Outcome outcome =
                ledger.record(session.login(), List.of(new Proposal(Account.aggregateOf(login), act)));
        return Result.of(outcome, _ -> new Done(lines(), secret));
    }

    private static Result<Done> refused(DeskSession session, RefusalReason reason) {
        return session.<Done>lacks(Permission.MANAGE_ACCOUNTS).orElseGet(() -> Result.refused(reason));
    }

    private Optional<Line> find(String login) {
        return lines().stream().filter(each -> each.agent().login().equals(login)).findFirst();
    }

    private List<Line> lines() {
        return staff.everyAgent().stream()
                .map(agent -> {
                    Optional<Account> account = staff.account(agent.login());
                    return new Line(
                            agent,
                            account.map(Account::open).orElse(true),
                            account.map(Account::firstPassword).orElse(false),
                            account.map(Account::secret).filter(secret -> !secret.isEmpty()).isPresent());
                })
                .sorted(Comparator.comparing((Line line) -> line.agent().login()))
                .toList();
    }
}
