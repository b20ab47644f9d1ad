package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.launch.applicants.ApplicantsFile;
import org.guichet.launch.applicants.FileTrouble;
import org.guichet.launch.applicants.ImportApplicants;
import org.guichet.launch.applicants.ImportApplicants.Outcome;
import org.guichet.launch.applicants.RejectedLines;
import org.guichet.store.home.FreeSpace;
import org.guichet.store.local.LocalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the people of a CSV file into a home. Lines that can't be taken are noted in a file; the others get in. */
@Command(name = "applicants", mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class)
final class ImportApplicantsCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", arity = "1")
    private Path file = Path.of("");

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Texts texts = Texts.in(language.language());
        PrintWriter out = spec.commandLine().getOut();
        try {
            ApplicantsFile examined = ApplicantsFile.examine(file);
            try (LocalStore store = HomeDoor.open(home)) {
                Logs.into(store.logs());
                Outcome outcome = run(store, examined, texts);
                out.println(texts.text(
                        "cli.import.done", outcome.taken(), outcome.added(), outcome.changed(), outcome.same()));
                report(outcome, RejectedLines.placeFor(file, home), texts);
                return outcome.taken() == 0 && outcome.rejected() > 0 ? 1 : 0;
            } finally {
                out.flush();
            }
        } catch (FileTrouble e) {
            throw new CommandFailure("cli.import." + e.kind().name(), e.details());
        } catch (IOException e) {
            throw FreeSpace.ranOut(e) ? new CommandFailure("cli.diskFull") : new CommandFailure("cli.import.UNREADABLE", file);
        }
    }

    private Outcome run(LocalStore store, ApplicantsFile examined, Texts texts) throws FileTrouble, IOException {
        ImportApplicants act = new ImportApplicants(store.baseData(), LocalDate.now(ZoneId.systemDefault()));
        long resumesAfter = act.resumesAfter(examined);
        if (resumesAfter > 0) {
            spec.commandLine().getOut().println(texts.text("cli.import.resumes", resumesAfter + 1));
        }
        ImportProgress progress = ImportProgress.on(spec.commandLine().getErr(), texts);
        Path notes = RejectedLines.placeFor(file, home);
        try (RejectedLines rejected = RejectedLines.open(notes, resumesAfter, texts::text)) {
            Outcome outcome = act.run(examined, rejected, progress::at);
            progress.end();
            return outcome;
        }
    }

    private void report(Outcome outcome, Path notes, Texts texts) {
        if (outcome.rejected() > 0) {
            spec.commandLine().getErr().println(texts.text("cli.import.rejected", outcome.rejected(), notes.toString()));
        }
    }
}
