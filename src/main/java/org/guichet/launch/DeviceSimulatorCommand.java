package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.guichet.device.simulator.DeviceSimulator;
import org.guichet.device.simulator.FaultPlan;
import org.guichet.device.simulator.SimulatedFault;
import org.guichet.device.simulator.SimulatedScanner;
import org.guichet.language.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a fingerprint scanner that is not there until it is stopped. */
@Command(name = "device-simulator", mixinStandardHelpOptions = true)
final class DeviceSimulatorCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", defaultValue = "4501")
    private int port;

    @Option(names = "--fault", paramLabel = "FAULT[:TIMES]")
    private List<String> faults = List.of();

    @Option(names = "--quality", paramLabel = "N", defaultValue = "82")
    private int quality;

    @Option(names = "--delay", paramLabel = "MS", defaultValue = "400")
    private int delay;

    @Option(names = "--person", paramLabel = "NAME")
    private @Nullable String person;

    @Option(names = "--spec", paramLabel = "VERSION", defaultValue = "1.0")
    private String version = "";

    @Option(names = "--trust-out", paramLabel = "FILE")
    private @Nullable Path trust;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        check("--port", port, 0, HIGHEST_PORT);
        check("--quality", quality, 1, 100);
        check("--delay", delay, 0, 600_000);
        if (!List.of("1.0", "0.9.5").contains(version)) {
            throw new WrongUse(spec.commandLine(), "cli.use.value", version, "--spec", "1.0, 0.9.5");
        }
        FaultPlan plan = new FaultPlan();
        faults.forEach(each -> plan(plan, each));
        SimulatedScanner scanner = new SimulatedScanner(version, quality, delay, Optional.ofNullable(person));
        try (StopSignal stop = new StopSignal();
                DeviceSimulator simulator = started(scanner, plan)) {
            if (trust != null) {
                write(trust, simulator.authorityPem());
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(Texts.in(language.language()).text("cli.simulator.listens", Integer.toString(simulator.port())));
            out.flush();
            stop.await();
        }
        return 0;
    }

    private void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", option, least, Integer.toString(most), Integer.toString(value));
        }
    }

    private void plan(FaultPlan plan, String written) {
        String[] parts = written.split(":", 2);
        Optional<SimulatedFault> fault = SimulatedFault.of(parts[0]);
        boolean counted = parts.length == 1 || parts[1].matches("[1-9][0-9]{0,3}");
        if (fault.isEmpty() || !counted) {
            String all = Arrays.stream(SimulatedFault.values()).map(SimulatedFault::word).collect(Collectors.joining(", "));
            throw new WrongUse(spec.commandLine(), "cli.use.value", written, "--fault", all);
        }
        plan.add(fault.get(), parts.length == 1 ? Integer.MAX_VALUE : Integer.parseInt(parts[1]));
    }

    private DeviceSimulator started(SimulatedScanner scanner, FaultPlan plan) {
        try {
            return DeviceSimulator.start(port, scanner, plan);
        } catch (IOException taken) {
            throw new CommandFailure("cli.simulator.portTaken", Integer.toString(port));
        }
    }

    private static void write(Path file, String pem) {
        try {
            Files.write(file, pem.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException unwritable) {
            throw new CommandFailure("cli.file.unwritable", file);
        }
    }
}
