package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.guichet.domain.exchange.Verdict;
import org.guichet.language.Texts;
import org.guichet.store.central.OutboxImport;
import org.guichet.store.central.OutboxImport.Refused;
import org.guichet.store.central.OutboxImport.Taken;
import org.guichet.store.central.PostgresStore;
import org.guichet.sync.protocol.StoreProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the acts of a desk that came in a file. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class CentralImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1")
    private Path file = Path.of("");

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private CentralKeyFile key = new CentralKeyFile();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            PostgresStore store = new PostgresStore(opened.database(), Clock.systemUTC());
            tell(new OutboxImport(opened.database(), store, key.read()).take(file));
            return 0;
        } catch (Refused refused) {
            throw new CommandFailure("cli.central.import." + refused.refusal().name(), file);
        } catch (IOException e) {
            throw new CommandFailure("cli.central.import.unreadable", file);
        } catch (StoreProblem e) {
            throw new CommandFailure("cli.central.problem", e.code());
        }
    }

    private void tell(Taken taken) {
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = Texts.in(language.language());
        String desk = taken.desk().desk();
        if (taken.withheld() > 0) {
            out.println(texts.text("cli.central.import.withheld", desk, taken.withheld(), taken.desk().site()));
        } else if (taken.fresh() == 0) {
            out.println(texts.text("cli.central.import.repeated", desk, taken.operations()));
        } else {
            int troubles = taken.fresh() - taken.verdicts().getOrDefault(Verdict.Kind.APPLIED, 0)
                    - taken.verdicts().getOrDefault(Verdict.Kind.ADJUSTED, 0);
            out.println(texts.text("cli.central.import.taken", desk, taken.fresh(), taken.operations() - taken.fresh(), troubles));
        }
        out.flush();
    }
}
