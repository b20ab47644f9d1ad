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

/** Takes a desk's right to speak away. */
@Command(name = "revoke", mixinStandardHelpOptions = true)
final class CentralRevokeCommand implements Callable<Integer> {

    @Option(names = "--desk", paramLabel = "NAME", required = true)
    private String desk = "";

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            new Administration(opened.database(), Clock.systemUTC()).revoke(desk);
            spec.commandLine().getOut().println(Texts.in(language.language()).text("cli.central.revoked", desk));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (StoreProblem e) {
            throw CentralFailure.ofDesk(e, desk);
        }
    }
}
