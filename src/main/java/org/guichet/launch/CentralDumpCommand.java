package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.central.StoreDump;
import org.guichet.store.home.FreeSpace;
import org.guichet.sync.protocol.StoreProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All of the store in a file, as it is at one moment; desks go on meanwhile. */
@Command(name = "dump", mixinStandardHelpOptions = true)
final class CentralDumpCommand implements Callable<Integer> {

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
        if (Files.exists(file)) {
            throw new CommandFailure("cli.central.dump.there", file);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            StoreDump.Done done = StoreDump.dump(opened.database(), file.toAbsolutePath());
            out.println(Texts.in(language.language()).text("cli.central.dump.done", file, done.rows()));
            out.flush();
            return 0;
        } catch (IOException e) {
            throw FreeSpace.ranOut(e) ? new CommandFailure("cli.diskFull") : new CommandFailure("cli.file.unwritable", file);
        } catch (StoreProblem e) {
            throw new CommandFailure("cli.central.problem", e.code());
        }
    }
}
