package org.guichet.launch;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.central.Administration;
import org.guichet.sync.protocol.StoreProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists a site's desks: name, number, letter, operations taken, and whether it may still speak. */
@Command(name = "desks", mixinStandardHelpOptions = true)
final class CentralDesksCommand implements Callable<Integer> {

    @Option(names = "--site", paramLabel = "SITE", required = true)
    private String site = "";

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Texts texts = Texts.in(language.language());
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            for (Administration.DeskLine each : new Administration(opened.database(), Clock.systemUTC()).desks(site)) {
                String state = texts.text("cli.central.desk." + each.state().name());
                spec.commandLine().getOut().println(
                        texts.text("cli.central.desk", each.desk(), each.number(), each.letter(), each.lastSeq(), state));
            }
            spec.commandLine().getOut().flush();
            return 0;
        } catch (StoreProblem e) {
            throw CentralFailure.ofSite(e, site);
        }
    }
}
