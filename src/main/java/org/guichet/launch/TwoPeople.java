package org.guichet.launch;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.launch.demonstration.DemonstrationClock;
import org.guichet.launch.demonstration.DemonstrationSite;
import org.guichet.store.home.EnrolmentFile;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.staff.CallSecondPerson;
import org.guichet.workflow.staff.Credentials;
import org.guichet.workflow.staff.SignIn;
import org.guichet.workflow.staff.TwoPersonRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who does something from the command line that shows personal data, and who answers for it too. */
final class TwoPeople {

    /** A file of secrets has a line for each of the two; nothing sensible is longer. */
    private static final long LONGEST_FILE = 4_096;

    @Option(names = "--agent", paramLabel = "LOGIN")
    private @Nullable String agent;

    @Option(names = "--second", paramLabel = "LOGIN")
    private @Nullable String second;

    @Option(names = "--secrets", paramLabel = "FILE")
    private @Nullable Path secrets;

    /** Whether the home is in use with people's real data: it has accounts, and is no demonstration. One that is being filled has none. */
    static boolean isAskedFor(LocalStore store) {
        return !store.staff().everyAgent().isEmpty() && !DemonstrationSite.setClock(store.settings(), new DemonstrationClock());
    }

    /** The session to do it with; fails with the sentence for whatever is missing or wrong. */
    DeskSession session(LocalStore store, TwoPersonAct act) {
        if (agent == null) {
            throw new CommandFailure("cli.two.agent");
        }
        Map<String, Credentials> written = written();
        SignIn signIn = new SignIn(
                store.staff(), store.signInAttempts(), new WithoutLine(store), store.desks(), store.ledger(),
                Clock.system(ZoneId.systemDefault()));
        Agent first = value(signIn.confirm(credentials(agent, written)));
        if (store.staff().account(first.login()).filter(Account::firstPassword).isPresent()) {
            throw new CommandFailure("cli.two.fresh", first.login());
        }
        DeskSession session = new DeskSession(first, new ServiceDesk(1, Set.of()), Instant.EPOCH);
        if (!new TwoPersonRule(store.siteSettings()).asks(act)) {
            return session;
        }
        if (second == null) {
            throw new CommandFailure("cli.two.second");
        }
        return value(new CallSecondPerson(store.staff(), signIn).run(session, act, credentials(second, written)));
    }

    static <T> T value(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(T value) -> value;
            case Result.Refused<T> refused -> throw new CommandFailure("refusal." + refused.reason().name(), refused.detail());
            case Result.NotSaved<T> notSaved -> throw new CommandFailure("trouble." + notSaved.trouble().name());
        };
    }

    private static Credentials credentials(String login, Map<String, Credentials> written) {
        Credentials known = written.get(login);
        if (known != null) {
            return known;
        }
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new CommandFailure("cli.two.secrets", login));
        char[] password = console.readPassword("%s: ", login);
        char[] code = console.readPassword("%s (2FA): ", login);
        return new Credentials(
                login, password == null ? new char[0] : password, new char[0], code == null ? "" : new String(code));
    }

    /** A line for each: login, password and, where there is a second factor, its digits, with tabs between them. */
    private Map<String, Credentials> written() {
        Map<String, Credentials> written = new HashMap<>();
        if (secrets != null) {
            for (String line : lines(secrets)) {
                String[] parts = line.split("\t", -1);
                if (parts.length < 2 || parts.length > 3) {
                    throw new CommandFailure("cli.two.lines", secrets);
                }
                written.put(parts[0], new Credentials(parts[0], parts[1].toCharArray(), new char[0], parts.length == 3 ? parts[2] : ""));
            }
        }
        return written;
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new CommandFailure("cli.two.lines", file);
            }
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new CommandFailure("cli.file.unreadable", file);
        }
    }

    /** A command has no line to the store, if the home belongs to one at all. */
    private record WithoutLine(LocalStore store) implements SignIn.Conditions {

        @Override
        public LinkStatus.State line() {
            return EnrolmentFile.isIn(store.folder()) ? LinkStatus.State.OFFLINE : LinkStatus.State.ALONE;
        }

        @Override
        public boolean revoked() {
            return false;
        }

        @Override
        public Duration offlineAtMost() {
            return store.settings().offlineAtMost();
        }
    }
}
