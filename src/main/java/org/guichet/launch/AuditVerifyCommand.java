package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.guichet.domain.audit.ChainFinding;
import org.guichet.language.Texts;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.local.TrailCheck;
import org.guichet.store.local.TrailReport;
import org.guichet.store.local.TrailReport.Found;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a home's trail is as it was written; names each entry that is not. Exit code 1 where there is one. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {

    /** Bytes of the journal an entry takes, about: for how far the bar is, nothing else. */
    static final double BYTES_AN_ENTRY = 620;

    @Option(names = "--home", paramLabel = "DIR", required = true)
    private Path home = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.exists(home.resolve("format"))) {
            throw new CommandFailure("home.Missing", home);
        }
        PrintWriter out = spec.commandLine().getOut();
        ProgressLine progress = ProgressLine.on(out);
        double about = HomeFolders.bytesIn(home.resolve("journal")) / BYTES_AN_ENTRY;
        TrailReport report = switch (TrailCheck.run(
                home, HomeDoor.keys(), come -> progress.show(come, Math.min(1, come / Math.max(1, about))))) {
            case HomeOpening.Opened<TrailReport>(TrailReport checked) -> checked;
            case HomeOpening.NotOpened<TrailReport>(HomeTrouble trouble) -> throw HomeDoor.failure(trouble);
        };
        progress.end();
        Texts texts = Texts.in(language.language());
        report.findings().forEach(found -> out.println(line(found, texts)));
        out.println(report.isSound()
                ? texts.text("cli.audit.sound", report.entries(), report.signatures())
                : texts.text("cli.audit.findings", report.findings().size(), report.entries()));
        out.flush();
        return report.isSound() ? 0 : 1;
    }

    private static String line(Found found, Texts texts) {
        return line(found.finding(), texts.text("cli.audit.where." + found.where().name()), texts);
    }

    /** @param where in words, such as "in the journal" */
    static String line(ChainFinding finding, String where, Texts texts) {
        String which = finding.from() == finding.to()
                ? texts.text("cli.audit.entry", Long.toString(finding.from()), finding.name())
                : texts.text("cli.audit.entries", Long.toString(finding.from()), Long.toString(finding.to()));
        return texts.text("cli.audit.kind." + finding.kind().name(), which, where);
    }
}
