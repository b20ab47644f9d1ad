package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.central.Administration;
import org.guichet.store.local.LocalStore;
import org.guichet.sync.protocol.StoreProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings what a prepared home holds into a site that is at work: its desks get what they do not have yet. */
@Command(name = "bring", mixinStandardHelpOptions = true)
final class CentralBringCommand implements Callable<Integer> {

    @Option(names = "--site", paramLabel = "SITE", required = true)
    private String site = "";

    @Option(names = "--from", paramLabel = "DIR", required = true)
    private Path from = Path.of("");

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Clock clock = Clock.systemUTC();
        try (LocalStore home = HomeDoor.existing(from);
                CentralAccess.Opened opened = access.open(spec.commandLine())) {
            Logs.into(home.logs());
            SiteOfHome prepared = new SiteOfHome(home, LocalDate.now(Clock.system(ZoneId.systemDefault())));
            int brought = new Administration(opened.database(), clock)
                    .addToSite(site, StaffAccess.CONSOLE, new OperationIds(clock), prepared::fill);
            out.println(Texts.in(language.language()).text("cli.central.brought", site, brought));
            out.flush();
            return 0;
        } catch (StoreProblem e) {
            throw CentralFailure.ofSite(e, site);
        }
    }
}
