package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.language.Texts;
import org.guichet.store.central.Administration;
import org.guichet.store.local.LocalStore;
import org.guichet.store.local.SiteStart;
import org.guichet.sync.protocol.StoreProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a site at the store, with its accounts and desks, and what a home that was prepared for it holds; lists the sites there are. */
@Command(name = "site", mixinStandardHelpOptions = true)
final class CentralSiteCommand implements Callable<Integer> {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_DESKS = 200;

    @Option(names = "--site", paramLabel = "SITE")
    private String site = "";

    @Option(names = "--name", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--desks", paramLabel = "N", defaultValue = "4")
    private int desks;

    @Option(names = "--agents", paramLabel = "FILE")
    private @Nullable Path agents;

    @Option(names = "--from", paramLabel = "DIR")
    private @Nullable Path from;

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean making = !site.isEmpty();
        List<AgentLines.Account> accounts = making ? checked() : List.of();
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            Administration administration = new Administration(opened.database(), Clock.systemUTC());
            administration.begin();
            if (!making) {
                administration.sites().forEach(out::println);
            } else if (make(administration, accounts)) {
                out.println(Texts.in(language.language()).text("cli.central.site.made", site, accounts.size(), desks));
            } else {
                throw new CommandFailure("cli.central.site.there", site);
            }
            out.flush();
            return 0;
        } catch (StoreProblem e) {
            throw new CommandFailure("cli.central.problem", e.code());
        }
    }

    private List<AgentLines.Account> checked() {
        if (!Administration.isSite(site)) {
            throw new WrongUse(spec.commandLine(), "cli.use.value", site, "--site", "a-z 0-9 - (1…40)");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new WrongUse(spec.commandLine(), "cli.use.value", name, "--name", "1…" + LONGEST_NAME);
        }
        if (desks < 1 || desks > MOST_DESKS) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", "--desks", 1, MOST_DESKS, desks);
        }
        if (agents == null) {
            throw new WrongUse(spec.commandLine(), "cli.use.missing", "--agents");
        }
        List<AgentLines.Account> accounts = AgentLines.of(agents);
        if (accounts.isEmpty()) {
            throw new CommandFailure("cli.agents.none", agents);
        }
        return accounts;
    }

    private boolean make(Administration administration, List<AgentLines.Account> accounts) throws StoreProblem {
        Path prepared = from;
        if (prepared == null) {
            return administration.createSite(site, name, start -> staff(start, accounts));
        }
        try (LocalStore home = HomeDoor.existing(prepared)) {
            Logs.into(home.logs());
            return administration.createSite(site, name, start -> {
                new SiteOfHome(home, LocalDate.now(Clock.systemDefaultZone())).fill(start);
                staff(start, accounts);
            });
        }
    }

    /** Desks serve everything until somebody says otherwise. */
    private void staff(SiteStart start, List<AgentLines.Account> accounts) {
        accounts.forEach(each -> start.agent(each.agent(), each.password().toCharArray()));
        for (int number = 1; number <= desks; number++) {
            start.desk(new ServiceDesk(number, EnumSet.allOf(Procedure.class)));
        }
    }
}
