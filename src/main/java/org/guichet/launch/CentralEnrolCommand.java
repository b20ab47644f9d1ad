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

/** Prints a one-time code for a desk. */
@Command(name = "enrol", mixinStandardHelpOptions = true)
final class CentralEnrolCommand implements Callable<Integer> {

    private static final int HIGHEST_DESK = 9_999;

    @Option(names = "--site", paramLabel = "SITE", required = true)
    private String site = "";

    @Option(names = "--desk-number", paramLabel = "N", required = true)
    private int number;

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Administration.isDeskNumber(number)) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", "--desk-number", 1, HIGHEST_DESK, number);
        }
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            String code = new Administration(opened.database(), Clock.systemUTC()).code(site, number).text();
            spec.commandLine().getOut().println(code);
            spec.commandLine().getOut().println(Texts.in(language.language()).text("cli.central.code", number, site));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (StoreProblem e) {
            throw CentralFailure.ofSite(e, site);
        }
    }
}
