package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.home.KeyWipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Destroys a home, keys first. It can't be taken back, and what was not sent is lost: it asks to be told so. */
@Command(name = "wipe", mixinStandardHelpOptions = true)
final class DeskWipeCommand implements Callable<Integer> {

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Option(names = "--yes-destroy-it")
    private boolean sure;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.exists(home.resolve("format"))) {
            throw new CommandFailure("home.Missing", home);
        }
        if (!sure) {
            throw new CommandFailure("cli.deskWipe.sure", home);
        }
        Texts texts = Texts.in(language.language());
        PrintWriter out = spec.commandLine().getOut();
        try {
            KeyWipe.Wiped wiped = KeyWipe.run(home, HomeDoor.keys());
            wiped.left().forEach(each -> out.println(texts.text("cli.deskWipe.left", each)));
            out.println(texts.text("cli.deskWipe.done", wiped.files()));
            out.flush();
            return wiped.left().isEmpty() ? 0 : 1;
        } catch (HomeTroubleException e) {
            throw HomeDoor.failure(e.trouble());
        } catch (IOException e) {
            throw new CommandFailure("cli.deskWipe.failed", home);
        }
    }
}
