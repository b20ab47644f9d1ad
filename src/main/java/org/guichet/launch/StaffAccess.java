package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.language.Texts;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.staff.ManageAccounts;
import org.guichet.workflow.staff.ManageAccounts.Line;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands for accounts have in common. */
final class StaffAccess {

    /** Stands in the trail as who did it: whoever may open the home on its machine. */
    static final String CONSOLE = "console";

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    /** Does it, prints the secret to hand over, or fails with the sentence for what stands in the way. */
    int run(CommandLine command, String login, BiFunction<ManageAccounts, DeskSession, Result<ManageAccounts.Done>> act) {
        Texts texts = Texts.in(language.language());
        PrintWriter out = command.getOut();
        try (LocalStore store = HomeDoor.existing(home)) {
            Logs.into(store.logs());
            switch (act.apply(accounts(store), console())) {
                case Result.Done<ManageAccounts.Done>(ManageAccounts.Done done) -> {
                    done.accounts().stream()
                            .filter(line -> line.agent().login().equals(login))
                            .forEach(line -> out.println(line(line, texts)));
                    if (!done.secret().isEmpty()) {
                        out.println(texts.text("cli.staff.password", done.secret()));
                    }
                }
                case Result.Refused<ManageAccounts.Done> refused ->
                    throw new CommandFailure("refusal." + refused.reason().name(), refused.detail());
                case Result.NotSaved<ManageAccounts.Done> notSaved -> throw new CommandFailure("trouble." + notSaved.trouble().name());
            }
            out.flush();
            return 0;
        }
    }

    int list(CommandLine command) {
        Texts texts = Texts.in(language.language());
        try (LocalStore store = HomeDoor.existing(home)) {
            Logs.into(store.logs());
            if (accounts(store).read(console()) instanceof Result.Done<List<Line>>(List<Line> lines)) {
                lines.forEach(line -> command.getOut().println(line(line, texts)));
            }
            command.getOut().flush();
            return 0;
        }
    }

    private static String line(Line line, Texts texts) {
        String state = !line.open() ? "CLOSED" : line.waits() ? "WAITS" : "OPEN";
        return String.join(
                "\t", line.agent().login(), line.agent().displayName(), texts.text("role", line.agent().role()),
                texts.text("accounts.state." + state), texts.text(line.secondFactor() ? "accounts.factor.SET" : "accounts.factor.NONE"));
    }

    private static ManageAccounts accounts(LocalStore store) {
        return new ManageAccounts(store.staff(), store.ledger(), NewSecrets.random());
    }

    private static DeskSession console() {
        return new DeskSession(new Agent(CONSOLE, CONSOLE, Role.ADMINISTRATOR), new ServiceDesk(1, Set.of()), Instant.EPOCH);
    }
}
