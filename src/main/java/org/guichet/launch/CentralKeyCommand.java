package org.guichet.launch;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.central.Administration;
import org.guichet.sync.protocol.StoreProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The keys that desks seal captures and files for: the public half of each, and where its private half is. Desks get the first one when
 * they join and with each exchange; nothing is carried by hand.
 */
@Command(name = "key", mixinStandardHelpOptions = true)
final class CentralKeyCommand implements Callable<Integer> {

    @Option(names = "--new")
    private boolean fresh;

    @Mixin
    private CentralKeyFile key = new CentralKeyFile();

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Texts texts = Texts.in(language.language());
        PrintWriter out = spec.commandLine().getOut();
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            Administration administration = new Administration(opened.database(), Clock.systemUTC());
            administration.begin(key.readOrMake());
            if (fresh) {
                administration.newKey();
            }
            boolean current = true;
            for (Administration.KeyLine each : administration.keys()) {
                out.println(texts.text(
                        current ? "cli.central.key.current" : "cli.central.key.before", each.id(), each.publicKey(),
                        each.madeAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                        texts.text(each.here() ? "cli.central.key.here" : "cli.central.key.inFile")));
                current = false;
            }
            out.flush();
            return 0;
        } catch (StoreProblem e) {
            throw new CommandFailure("cli.central.problem", e.code());
        }
    }
}
