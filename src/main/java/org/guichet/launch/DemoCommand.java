package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.launch.demonstration.DemonstrationClock;
import org.guichet.launch.demonstration.DemonstrationSite;
import org.guichet.server.CentralServer.Listening;
import org.guichet.store.central.Administration;
import org.guichet.store.central.CentralDatabase;
import org.guichet.store.central.EmbeddedPostgreSql;
import org.guichet.store.home.EnrolmentFile;
import org.guichet.sync.protocol.StoreProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A central store and several desks on one machine, for somebody who wants to see desks share a queue. Ends when all desks are closed. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final int MOST_DESKS = 6;
    private static final String LOOPBACK = "127.0.0.1";

    @Option(names = "--desks", paramLabel = "N", defaultValue = "2")
    private int desks;

    /** Desks that have joined know the store by its address, so it stays the same. */
    @Option(names = "--port", paramLabel = "N", defaultValue = "8421")
    private int port;

    @Option(names = "--people", paramLabel = "N", defaultValue = "20000")
    private int people;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable Path home;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws StoreProblem {
        if (desks < 1 || desks > MOST_DESKS) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", "--desks", 1, MOST_DESKS, desks);
        }
        if (!Display.isThere()) {
            throw new CommandFailure("cli.demo.noDisplay");
        }
        Path folder = home == null ? HomeFolders.usual(true).resolveSibling("guichet-demonstration-desks") : home;
        Logs.ofServer();
        try (EmbeddedPostgreSql postgres = EmbeddedPostgreSql.serve(folder.resolve("central"));
                CentralDatabase database = CentralDatabase.open(postgres.access())) {
            Administration administration = new Administration(database, Clock.systemUTC());
            administration.begin();
            fill(administration);
            try (RunningCentral central =
                    RunningCentral.start(database, new Listening(LOOPBACK, port, Optional.empty()))) {
                runDesks(administration, folder, "http://" + LOOPBACK + ":" + central.port());
            }
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("cli.central.embedded", folder.resolve("central"));
        }
    }

    private void fill(Administration administration) throws StoreProblem {
        PrintWriter out = spec.commandLine().getOut();
        DemonstrationSite site = new DemonstrationSite(people, new DemonstrationClock());
        if (!administration.sites().isEmpty()) {
            if (site.resume(administration, CentralCommand.DEMONSTRATION, new OperationIds(Clock.systemUTC()))) {
                out.println(Texts.in(language.language()).text("cli.central.newDay"));
                out.flush();
            }
        } else {
            out.println(Texts.in(language.language()).text("cli.desk.filling", people));
            out.flush();
            administration.createSite(
                    CentralCommand.DEMONSTRATION, DemonstrationSite.NAME, start -> site.fill(start, _ -> {}));
        }
    }

    private void runDesks(Administration administration, Path folder, String address) throws StoreProblem, IOException {
        Language chosen = language.language();
        List<Process> running = new ArrayList<>();
        for (int number = 1; number <= desks; number++) {
            Path desk = folder.resolve("desk-" + number);
            List<String> arguments = new ArrayList<>(
                    List.of("desk", "--home", desk.toString(), "--central", address, "--lang", chosen.code()));
            if (!EnrolmentFile.isIn(desk)) {
                arguments.add("--code");
                arguments.add(administration.code(CentralCommand.DEMONSTRATION, number).text());
            }
            running.add(started(arguments));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(Texts.in(chosen).text("cli.demo.running", desks, address));
        out.flush();
        try {
            for (Process each : running) {
                each.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process started(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(TourProcess.program(
                ProcessHandle.current().info().command().orElse("java"),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                System.getProperty("java.class.path", "")));
        command.addAll(arguments);
        ProcessBuilder desk = new ProcessBuilder(command).inheritIO();
        desk.environment().remove(TourProcess.STARTED_ALREADY);
        desk.environment().put(HomeDoor.KEY_STORE, HomeDoor.NO_KEY_STORE);
        return desk.start();
    }
}
