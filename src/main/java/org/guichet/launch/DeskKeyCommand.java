package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeTroubleException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how well a home's key is kept, or takes it out of the home. */
@Command(name = "key", mixinStandardHelpOptions = true)
final class DeskKeyCommand implements Callable<Integer> {

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Option(names = "--move-to", paramLabel = "DIR")
    private @Nullable Path moveTo;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.exists(home.resolve("format"))) {
            throw new CommandFailure("home.Missing", home);
        }
        Texts texts = Texts.in(language.language());
        PrintWriter out = spec.commandLine().getOut();
        try (Home open = Home.open(home)) {
            Path into = moveTo;
            if (into != null) {
                if (into.toAbsolutePath().normalize().startsWith(home.toAbsolutePath().normalize())) {
                    throw new CommandFailure("cli.deskKey.inside", into);
                }
                if (open.keyElsewhere().isPresent()) {
                    throw new CommandFailure("cli.deskKey.already", open.keyElsewhere().get());
                }
                open.moveKey(into);
            }
            Optional<Path> elsewhere = open.keyElsewhere();
            out.println(elsewhere
                    .map(path -> texts.text("cli.deskKey.elsewhere", path))
                    .orElseGet(() -> texts.text("cli.deskKey.inHome", home)));
            out.flush();
            return 0;
        } catch (HomeTroubleException e) {
            throw HomeDoor.failure(e.trouble());
        } catch (IOException e) {
            throw new CommandFailure("cli.deskKey.notWritten", moveTo == null ? home : moveTo);
        }
    }
}
