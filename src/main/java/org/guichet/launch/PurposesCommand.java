package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.language.Texts;
import org.guichet.store.local.LocalStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The site's own reasons for opening a file without a ticket: shown, or replaced by those of a file. */
@Command(name = "purposes", mixinStandardHelpOptions = true)
final class PurposesCommand implements Callable<Integer> {

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Option(names = "--set", paramLabel = "FILE")
    private @Nullable Path set;

    @Option(names = "--list")
    private boolean list;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (list && set != null) {
            throw new WrongUse(spec.commandLine(), "cli.use.exclusive");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<ConsultationPurpose> wanted = set == null ? List.of() : PurposeLines.of(set);
        try (LocalStore store = HomeDoor.existing(home)) {
            Logs.into(store.logs());
            if (wanted.isEmpty()) {
                store.purposes().inUse().forEach(purpose -> out.println(PurposeLines.line(purpose)));
            } else {
                store.baseData().purposes(wanted);
                store.baseData().force();
                out.println(Texts.in(language.language()).text("cli.purposes.set", wanted.size()));
            }
            out.flush();
            return 0;
        }
    }
}
