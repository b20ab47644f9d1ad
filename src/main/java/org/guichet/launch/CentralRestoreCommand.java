package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.central.StoreDump;
import org.guichet.sync.protocol.StoreProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A store out of a file that {@code central dump} made, into an empty database. Desks notice, and send again what the file lacks. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class CentralRestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1")
    private Path file = Path.of("");

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new CommandFailure("cli.file.unreadable", file);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (CentralAccess.Server server = access.server(spec.commandLine())) {
            StoreDump.Done done = StoreDump.restore(server.access(), file);
            out.println(Texts.in(language.language()).text("cli.central.restore.done", done.rows()));
            out.flush();
            return 0;
        } catch (StoreDump.Refused refused) {
            throw new CommandFailure("cli.central.restore." + refused.refusal().name(), file);
        } catch (IOException e) {
            throw new CommandFailure("cli.file.broken", file);
        } catch (StoreProblem e) {
            throw new CommandFailure("cli.central.problem", e.code());
        }
    }
}
