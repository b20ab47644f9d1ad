package org.guichet.launch;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.store.central.Administration;
import org.guichet.store.central.LogAudit;
import org.guichet.sync.protocol.StoreProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether sites' logs are as they came from the desks; names each entry that is not. Exit code 1 where there is one. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class CentralAuditVerifyCommand implements Callable<Integer> {

    @Option(names = "--site", paramLabel = "SITE")
    private @Nullable String site;

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Texts texts = Texts.in(language.language());
        PrintWriter out = spec.commandLine().getOut();
        boolean sound = true;
        try (CentralAccess.Opened opened = access.open(spec.commandLine())) {
            List<String> sites =
                    site == null ? new Administration(opened.database(), Clock.systemUTC()).sites() : List.of(site);
            for (String each : sites) {
                ProgressLine progress = ProgressLine.on(out);
                LogAudit.Report report = LogAudit.run(opened.database(), each, come -> progress.show(come, -1));
                progress.end();
                print(each, report, texts, out);
                sound &= report.isSound();
            }
            out.flush();
            return sound ? 0 : 1;
        } catch (StoreProblem e) {
            throw CentralFailure.ofSite(e, site == null ? "" : site);
        }
    }

    private static void print(String site, LogAudit.Report report, Texts texts, PrintWriter out) {
        report.feed().forEach(each ->
                out.println(AuditVerifyCommand.line(each, texts.text("cli.audit.atSite", site), texts)));
        report.brokenNodes().forEach(each -> out.println(texts.text("cli.audit.node", Long.toString(each), site)));
        report.brokenCheckpoints().forEach(each -> out.println(texts.text("cli.audit.checkpoint", Long.toString(each), site)));
        int findings = report.feed().size() + report.brokenNodes().size() + report.brokenCheckpoints().size();
        out.println(report.isSound()
                ? texts.text("cli.audit.store.sound", site, report.entries(), report.checkpoints())
                : texts.text("cli.audit.store.findings", site, findings, report.entries()));
    }
}
