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

/** Takes a desk's right to speak away, or has it destroy its data too. */
@Command(name = "revoke", mixinStandardHelpOptions = true)
final class CentralRevokeCommand implements Callable<Integer> {

    @Option(names = "--desk", paramLabel = "NAME", required = true)
    private String desk = "";

    @Option(names = "--wipe")
    private boolean wipe;

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            Administration administration = new Administration(opened.database(), Clock.systemUTC());
            if (wipe) {
                administration.wipe(desk);
            } else {
                administration.revoke(desk);
            }
            spec.commandLine().getOut().println(
                    Texts.in(language.language()).text(wipe ? "cli.central.wipeAsked" : "cli.central.revoked", desk));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (StoreProblem e) {
            throw CentralFailure.ofDesk(e, desk);
        }
    }
}
