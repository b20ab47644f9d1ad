package org.guichet.store.local;

import static org.guichet.store.generated.Tables.AGENT;
import static org.guichet.store.generated.Tables.SERVICE_DESK;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.change.AggregateId.Kind;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffDirectory;
import org.jooq.DSLContext;

/** The accounts that the site began with, and over them what was done with accounts since. */
final class LocalStaffDirectory implements StaffDirectory {

    private final Database database;

    LocalStaffDirectory(Database database) {
        this.database = database;
    }

    @Override
    public List<Agent> agents() {
        return database.read(context -> {
            Map<String, Agent> agents = every(context);
            accounts(context).stream().filter(account -> !account.open()).forEach(account -> agents.remove(account.login()));
            return List.copyOf(agents.values());
        });
    }

    @Override
    public List<Agent> everyAgent() {
        return database.read(context -> List.copyOf(every(context).values()));
    }

    /** An account of which only a password or a state came, and that the base data don't have, is none. */
    private static Map<String, Agent> every(DSLContext context) {
        Map<String, Agent> agents = new LinkedHashMap<>();
        context.selectFrom(AGENT).orderBy(AGENT.LOGIN).fetch(StaffRows::agent).forEach(agent -> agents.put(agent.login(), agent));
        for (Account account : accounts(context)) {
            Agent base = agents.get(account.login());
            if (base != null || !account.displayName().isEmpty()) {
                agents.put(account.login(), account.over(base));
            }
        }
        return agents;
    }

    private static List<Account> accounts(DSLContext context) {
        return WholeStateRows.all(context, Kind.ACCOUNT, Account.class);
    }

    @Override
    public Optional<Account> account(String login) {
        return login.isBlank() || login.length() > 64
                ? Optional.empty()
                : database.read(context -> WholeStateRows.find(context, Account.aggregateOf(login), Account.class));
    }

    @Override
    public List<ServiceDesk> desks() {
        return database.read(
                context -> context.selectFrom(SERVICE_DESK).orderBy(SERVICE_DESK.DESK_NUMBER).fetch(StaffRows::desk));
    }

    @Override
    public boolean verify(String login, char[] password) {
        Optional<Account> account = account(login);
        String base = database.read(context -> context.selectFrom(AGENT)
                        .where(AGENT.LOGIN.eq(login))
                        .fetchOptional(AGENT.VERIFIER))
                .orElse(PasswordVerifier.OF_NOBODY);
        String verifier = account.map(Account::verifier).filter(text -> !text.isEmpty()).orElse(base);
        boolean open = account.map(Account::open).orElse(true);
        return PasswordVerifier.matches(verifier, password) && !verifier.equals(PasswordVerifier.OF_NOBODY) && open;
    }

    @Override
    public String verifier(char[] password) {
        return PasswordVerifier.make(password, passes());
    }

    /** Measured once on this machine. */
    private int passes() {
        Optional<Integer> known = database.read(context -> SettingRows.get(context, HomeSettings.ARGON2_PASSES)).map(Integer::parseInt);
        return known.orElseGet(() -> {
            int measured = PasswordVerifier.calibrated();
            database.change(context -> SettingRows.put(context, HomeSettings.ARGON2_PASSES, Integer.toString(measured)));
            return measured;
        });
    }
}
