package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the organisation's key that the keys of its desks are left with. */
@Command(name = "escrow", mixinStandardHelpOptions = true)
final class DeskEscrowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Path publicFile = EscrowKeyFile.make(file);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Texts.in(language.language()).text("cli.escrow.made", file, publicFile));
        out.flush();
        return 0;
    }
}
