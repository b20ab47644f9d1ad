package org.guichet.launch.appointments;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.guichet.language.Texts;

/** One run of {@code guichet import appointments}: says what the file would do and, where it is no preview, does it. */
public final class AppointmentImportRun {

    /** Lines that are named on the screen; all are in the file of the rejected ones. */
    private static final int SHOWN = 50;

    private final AppointmentFile file;
    private final Texts texts;
    private final PrintWriter out;

    public AppointmentImportRun(AppointmentFile file, Texts texts, PrintWriter out) {
        this.file = file;
        this.texts = texts;
        this.out = out;
    }

    /** @return whether there was anything to take */
    public boolean preview(List<String> lines) {
        ImportPlan plan = file.plan(lines);
        out.println(texts.text("cli.appointments.preview", plan.added().size(), plan.changed().size(), plan.same()));
        plan.rejected().forEach(this::show);
        out.flush();
        return takesSomething(plan);
    }

    /**
     * Takes all lines that can be taken in one step.
     *
     * @param agent in whose name
     * @param rejectedFile where the others go; one of an earlier run goes where there are none
     * @return whether there was anything to take
     * @throws IOException where that file can't be written; what was taken stays
     */
    public boolean take(List<String> lines, String agent, Path rejectedFile) throws IOException {
        ImportPlan plan = file.plan(lines);
        file.take(plan, agent);
        out.println(texts.text("cli.appointments.done", plan.added().size(), plan.changed().size(), plan.same()));
        plan.rejected().stream().limit(SHOWN).forEach(this::show);
        out.flush();
        Files.deleteIfExists(rejectedFile);
        if (!plan.rejected().isEmpty()) {
            write(plan.rejected(), rejectedFile);
            out.println(texts.text("cli.import.rejected", plan.rejected().size(), rejectedFile));
            out.flush();
        }
        return takesSomething(plan);
    }

    private static boolean takesSomething(ImportPlan plan) {
        return plan.rejected().isEmpty() || !plan.added().isEmpty() || !plan.changed().isEmpty() || plan.same() > 0;
    }

    private void show(FileRow.Rejected why) {
        out.println(texts.text("cli.appointments.line", why.line(), reason(why)));
    }

    private String reason(FileRow.Rejected why) {
        return texts.text(why.textKey(), why.arguments().toArray());
    }

    private void write(List<FileRow.Rejected> rejected, Path into) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(into)) {
            writer.write("line,reason\n");
            for (FileRow.Rejected why : rejected) {
                writer.write(CSVFormat.DEFAULT.format(why.line(), reason(why)) + "\n");
            }
        }
    }
}
