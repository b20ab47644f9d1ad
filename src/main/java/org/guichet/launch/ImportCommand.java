package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.local.LocalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings data into a home from files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        subcommands = {ImportCommand.Applicants.class, ImportAppointmentsCommand.class})
final class ImportCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new WrongUse(spec.commandLine(), "cli.use.command");
    }

    @Command(name = "applicants", mixinStandardHelpOptions = true)
    static final class Applicants implements Callable<Integer> {

        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Option(names = "--home", paramLabel = "DIR", required = true)
        private Path home = Path.of("");

        @Mixin
        private LanguageOption language = new LanguageOption();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new CommandFailure("cli.file.unreadable", file);
            }
            PrintWriter out = spec.commandLine().getOut();
            ProgressLine progress = ProgressLine.on(out);
            Texts texts = Texts.in(language.language());
            try (LocalStore store = HomeDoor.open(home)) {
                Logs.into(store.logs());
                Path rejections = rejectedFile();
                ImportRun.Counts counts = new ImportRun(store.baseData(), file, rejections, texts, progress::show).run();
                progress.end();
                tell(out, texts, counts, rejections);
                keepIndex(out, texts, store);
                return 0;
            } catch (IOException e) {
                progress.end();
                throw new CommandFailure("cli.file.broken", file);
            }
        }

        private void tell(PrintWriter out, Texts texts, ImportRun.Counts counts, Path rejections) {
            if (counts.resumedAfter() > 0) {
                out.println(texts.text("cli.import.resumed", counts.resumedAfter()));
            }
            out.println(texts.text("cli.import.done", counts.added(), counts.changed(), counts.same()));
            if (counts.rejected() > 0) {
                out.println(texts.text("cli.import.rejected", counts.rejected(), rejections));
            }
            out.flush();
        }

        private static void keepIndex(PrintWriter out, Texts texts, LocalStore store) {
            if (PeopleDirectory.isWorthKeeping(store.applicants().count())) {
                out.println(texts.text("cli.import.index"));
                out.flush();
                PeopleDirectory.keepFor(store);
            }
        }

        /** Beside the file, or in the home where that folder can't be written. */
        private Path rejectedFile() {
            Path folder = file.toAbsolutePath().getParent();
            String name = file.getFileName() + ".rejected.csv";
            return folder != null && Files.isWritable(folder) ? folder.resolve(name) : home.resolve(name);
        }
    }
}
