package org.guichet.inmemory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.AccountRules;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.AttemptBook;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.SignInAttempts;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.staff.AccountActs;
import org.guichet.workflow.staff.CallSecondPerson;
import org.guichet.workflow.staff.ManageAccounts.Secrets;
import org.guichet.workflow.staff.ManageAccounts;
import org.guichet.workflow.staff.SignIn;

/** Accounts with their passwords as they are. */
final class InMemoryStaff implements StaffDirectory, AttemptBook {

    private final List<Agent> agents = new ArrayList<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final List<ServiceDesk> desks = new ArrayList<>();
    private final Map<String, SignInAttempts> attempts = new HashMap<>();
    private final InMemoryLedger ledger;

    InMemoryStaff(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    void add(Agent agent, String password) {
        agents.add(agent);
        passwords.put(agent.login(), password);
    }

    void add(ServiceDesk desk) {
        desks.add(desk);
    }

    @Override
    public List<Agent> agents() {
        return everyAgent().stream().filter(agent -> account(agent.login()).map(Account::open).orElse(true)).toList();
    }

    @Override
    public List<Agent> everyAgent() {
        Map<String, Agent> every = new LinkedHashMap<>();
        agents.forEach(agent -> every.put(agent.login(), agent));
        ledger.all(Account.class).forEach(account -> every.put(account.login(), account.over(every.get(account.login()))));
        return List.copyOf(every.values());
    }

    @Override
    public Optional<Account> account(String login) {
        return AccountRules.isLogin(login) ? ledger.find(Account.aggregateOf(login), Account.class) : Optional.empty();
    }

    @Override
    public List<ServiceDesk> desks() {
        return List.copyOf(desks);
    }

    @Override
    public boolean verify(String login, char[] password) {
        String changed = account(login).map(Account::verifier).orElse("");
        String known = changed.isEmpty() ? verifierOf(passwords.getOrDefault(login, "")) : changed;
        boolean open = account(login).map(Account::open).orElse(passwords.containsKey(login));
        return open && known.equals(verifier(password));
    }

    @Override
    public String verifier(char[] password) {
        return verifierOf(new String(password));
    }

    private static String verifierOf(String password) {
        return "$argon2id$" + password;
    }

    @Override
    public SignInAttempts of(String login) {
        return attempts.getOrDefault(login, SignInAttempts.NONE);
    }

    @Override
    public void keep(String login, SignInAttempts now) {
        attempts.put(login, now);
    }

    AccountActs acts(SignIn signIn) {
        return new AccountActs(
                new ManageAccounts(this, ledger, new Secrets(() -> "first-password", () -> "A".repeat(32))),
                new CallSecondPerson(this, signIn),
                () -> Duration.ofMinutes(10));
    }
}
