package org.guichet.launch;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.local.LocalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings data into a home from files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings data into a home from files.",
        subcommands = ImportCommand.Applicants.class)
final class ImportCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing what to import; see 'guichet import --help'.");
    }

    @Command(
            name = "applicants",
            mixinStandardHelpOptions = true,
            description = "Imports people from a CSV file, packed or not; can be cut off and run again.")
    static final class Applicants implements Callable<Integer> {

        /** Bytes of a usual line, packed and not, to guess how far a file has been read. */
        private static final double PACKED_LINE = 39;

        private static final double PLAIN_LINE = 95;

        @Parameters(
                paramLabel = "FILE.csv[.gz]",
                description = "Columns: foreigner_number, surname, given_names, birth_date, nationality, phone, email.")
        private Path file = Path.of("");

        @Option(names = "--home", paramLabel = "DIR", required = true, description = "Folder of the desk's data; made where it is missing.")
        private Path home = Path.of("");

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
            ProgressLine progress = new ProgressLine(out, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
            double lines = guessLines();
            Path rejections = rejectedFile();
            try (LocalStore store = HomeDoor.open(home)) {
                ImportRun run = new ImportRun(store.baseData(), file, rejections, count -> progress.show(count, count / lines));
                ImportRun.Counts counts = run.run();
                progress.end();
                Texts texts = Texts.in(language.language());
                out.println(texts.text("cli.import.done", counts.added(), counts.changed(), counts.same()));
                if (counts.rejected() > 0) {
                    out.println(texts.text("cli.import.rejected", counts.rejected(), rejections));
                }
                out.flush();
                return 0;
            } catch (IOException | UncheckedIOException e) {
                throw new CommandFailure("cli.file.broken", file);
            }
        }

        private double guessLines() {
            try {
                return Math.max(1, Files.size(file) / (file.toString().endsWith(".gz") ? PACKED_LINE : PLAIN_LINE));
            } catch (IOException e) {
                return 1;
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
