package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.launch.appointments.AppointmentFile;
import org.guichet.launch.appointments.AppointmentImportRun;
import org.guichet.store.local.LocalStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings the appointments of a file into a home, all that can be taken in one step. */
@Command(name = "appointments", mixinStandardHelpOptions = true)
final class ImportAppointmentsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--capacity", paramLabel = "N")
    private int capacity;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (capacity < 0) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", "--capacity", 0, Integer.MAX_VALUE, capacity);
        }
        List<String> lines = AppointmentLines.of(file);
        PrintWriter out = spec.commandLine().getOut();
        try (LocalStore store = HomeDoor.existing(home)) {
            Logs.into(store.logs());
            ZoneId zone = ZoneId.systemDefault();
            AppointmentFile appointments =
                    new AppointmentFile(store.appointmentImport(), LocalDate.now(zone), zone, _ -> capacity);
            AppointmentImportRun run = new AppointmentImportRun(appointments, Texts.in(language.language()), out);
            return (preview ? run.preview(lines) : take(run, lines)) ? 0 : 1;
        }
    }

    private boolean take(AppointmentImportRun run, List<String> lines) {
        Path rejected = rejectedFile();
        try {
            return run.take(lines, StaffAccess.CONSOLE, rejected);
        } catch (IOException e) {
            throw new CommandFailure("cli.file.unwritable", rejected);
        }
    }

    /** Beside the file, or in the home where that folder can't be written. */
    private Path rejectedFile() {
        Path folder = file.toAbsolutePath().getParent();
        String name = file.getFileName() + ".rejected.csv";
        return folder != null && Files.isWritable(folder) ? folder.resolve(name) : home.resolve(name);
    }
}
