package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.local.LocalStore;
import org.guichet.store.local.SnapshotFill;
import org.guichet.sync.client.Exchange;
import org.guichet.sync.desk.Enrolment;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One exchange with the central store, without a window. */
@Command(name = "sync", mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Enrolment enrolment = StoreJoining.of(home).orElseThrow(() -> new CommandFailure("cli.sync.alone", home));
        if (exchanged(enrolment)) {
            return 0;
        }
        RemoteWipe.destroy(home);
        spec.commandLine().getOut().println(Texts.in(language.language()).text("wiped.done"));
        spec.commandLine().getOut().flush();
        return 1;
    }

    /** False where the store orders that the home is destroyed. */
    private boolean exchanged(Enrolment enrolment) {
        try (StoreLine line = new StoreLine(enrolment);
                LocalStore store = HomeDoor.open(home, Clock.systemUTC(), new SnapshotFill(
                        line.store(), enrolment.caller(), enrolment.letter(), (_, _) -> {}))) {
            Logs.into(store.logs());
            Exchange.Round round;
            try {
                round = line.exchange(store).run();
            } catch (StoreProblem problem) {
                if (problem.code() == Code.DESK_REVOKED && line.wipe(store).isOrdered()) {
                    return false;
                }
                throw problem;
            }
            int captures = line.captures(store).run(() -> false);
            PrintWriter out = spec.commandLine().getOut();
            Texts texts = Texts.in(language.language());
            out.println(texts.text("cli.sync.done", round.sent(), round.taken(), store.outbox().waiting().operations()));
            if (round.restored()) {
                out.println(texts.text("cli.sync.restored", round.refetched()));
            }
            if (captures > 0) {
                out.println(texts.text("cli.sync.captures", captures));
            }
            out.flush();
            return true;
        } catch (SnapshotFill.Interrupted cut) {
            throw new CommandFailure("cli.desk.snapshotCut", cut.items(), enrolment.address());
        } catch (StoreProblem problem) {
            throw StoreFailure.of(problem, enrolment.address());
        }
    }
}
