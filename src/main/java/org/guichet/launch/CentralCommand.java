package org.guichet.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.language.Texts;
import org.guichet.launch.demonstration.DemonstrationClock;
import org.guichet.launch.demonstration.DemonstrationSite;
import org.guichet.server.CentralServer.Listening;
import org.guichet.server.CentralServer;
import org.guichet.store.central.Administration;
import org.guichet.sync.protocol.StoreProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a central store until it is stopped. */
@Command(
        name = "central",
        mixinStandardHelpOptions = true,
        subcommands = {
            CentralAuditCommand.class, CentralAuthorityCommand.class, CentralBringCommand.class, CentralDesksCommand.class,
            CentralDumpCommand.class, CentralEnrolCommand.class, CentralImportCommand.class, CentralKeyCommand.class,
            CentralRestoreCommand.class, CentralRevokeCommand.class,
            CentralReviewCommand.class, CentralSiteCommand.class})
final class CentralCommand implements Callable<Integer> {

    static final String DEMONSTRATION = "demonstration";
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int FEWEST_PEOPLE = 1_000;
    private static final int HIGHEST_PORT = 65_535;
    private static final int DEMONSTRATION_DESKS = 2;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8420")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String host = "";

    @Option(names = "--tls-keystore", paramLabel = "FILE")
    private @Nullable Path keystore;

    @Option(names = "--tls-password-file", paramLabel = "FILE")
    private @Nullable Path keystorePassword;

    @Option(names = "--demo")
    private boolean demonstration;

    @Option(names = "--people", paramLabel = "N", defaultValue = "20000")
    private int people;

    @Mixin
    private CentralAccess access = new CentralAccess();

    @Mixin
    private CentralKeyFile key = new CentralKeyFile();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            return run(listening());
        } catch (StoreProblem e) {
            throw new CommandFailure("cli.central.problem", e.code());
        }
    }

    private int run(Listening listening) throws StoreProblem {
        Logs.ofServer();
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = Texts.in(language.language());
        try (StopSignal stop = new StopSignal();
                CentralAccess.Opened opened = access.serve(spec.commandLine())) {
            Administration administration = new Administration(opened.database(), Clock.systemUTC());
            administration.begin(key.readOrMake());
            if (demonstration) {
                fill(administration, texts);
            }
            try (RunningCentral central = RunningCentral.start(opened.database(), listening)) {
                String address = (listening.tls().isPresent() ? "https://" : "http://") + host + ":" + central.port();
                out.println(texts.text("cli.central.listens", address));
                if (demonstration) {
                    tellDesks(administration, address, texts);
                }
                out.flush();
                stop.await();
            }
            out.println(texts.text("cli.central.stopped"));
            out.flush();
        }
        return 0;
    }

    private Listening listening() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", "--port", 0, HIGHEST_PORT, port);
        }
        if (people < FEWEST_PEOPLE || people > MOST_PEOPLE) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", "--people", FEWEST_PEOPLE, MOST_PEOPLE, people);
        }
        Optional<CentralServer.Tls> tls = Optional.ofNullable(keystore)
                .map(file -> new CentralServer.Tls(file, CentralAccess.firstLine(keystorePassword)));
        Listening listening = new Listening(host, port, tls);
        if (!listening.isSafe()) {
            throw new WrongUse(spec.commandLine(), "cli.central.use.tls", host);
        }
        return listening;
    }

    private void fill(Administration administration, Texts texts) throws StoreProblem {
        PrintWriter out = spec.commandLine().getOut();
        DemonstrationSite site = new DemonstrationSite(people, new DemonstrationClock());
        if (administration.sites().contains(DEMONSTRATION)) {
            if (site.resume(administration, DEMONSTRATION, new OperationIds(Clock.systemUTC()))) {
                out.println(texts.text("cli.central.newDay"));
                out.flush();
            }
            return;
        }
        if (!administration.sites().isEmpty()) {
            return;
        }
        out.println(texts.text("cli.desk.filling", people));
        out.flush();
        administration.createSite(DEMONSTRATION, DemonstrationSite.NAME, start -> site.fill(start, _ -> {}));
    }

    private void tellDesks(Administration administration, String address, Texts texts) throws StoreProblem {
        if (!administration.sites().equals(List.of(DEMONSTRATION))) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(texts.text("cli.central.twoDesks"));
        for (int number = 1; number <= DEMONSTRATION_DESKS; number++) {
            String code = administration.code(DEMONSTRATION, number).text();
            out.println("  guichet desk --central " + address + " --code " + code + " --home desk-" + number);
        }
    }
}
