package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.guichet.device.sbi.DeviceTrust;
import org.guichet.device.sbi.SbiScanners;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.language.Texts;
import org.guichet.workflow.biometric.FingerRequest;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerAnswer;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.ScannerLook;
import org.guichet.workflow.biometric.TakenFinger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which fingerprint scanners this machine has, and whether one of them works: nothing that it takes is kept. */
@Command(name = "devices", mixinStandardHelpOptions = true)
final class DevicesCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable Path home;

    @Option(names = "--trust", paramLabel = "FILE")
    private List<Path> trusted = List.of();

    @Option(names = "--ports", paramLabel = "FIRST-LAST", defaultValue = "4501-4600")
    private String ports = "";

    @Option(names = "--take", paramLabel = "GROUP")
    private @Nullable String take;

    @Option(names = "--score", paramLabel = "N", defaultValue = "40")
    private int score;

    @Option(names = "--timeout", paramLabel = "MS", defaultValue = "10000")
    private int timeout;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (score < 0 || score > 100) {
            throw new WrongUse(spec.commandLine(), "cli.use.between", "--score", 0, 100, Integer.toString(score));
        }
        if (timeout < 1) {
            throw new WrongUse(spec.commandLine(), "cli.use.value", Integer.toString(timeout), "--timeout", "1…");
        }
        Optional<FingerGroup> group = Optional.ofNullable(take).map(this::group);
        SbiScanners scanners = scanners(trust());
        ScannerLook look = scanners.look();
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = Texts.in(language.language());
        look.scanners().forEach(each -> out.println(line(texts, each)));
        look.troubles().forEach(each -> out.println(texts.text(
                "cli.devices.trouble", Integer.toString(each.port()), texts.text("scannerFault", each.fault()), each.detail())));
        out.flush();
        if (look.scanners().isEmpty()) {
            throw new CommandFailure("cli.devices.none", ports);
        }
        group.ifPresent(wanted -> taken(scanners, look, wanted, out, texts));
        return 0;
    }

    private FingerGroup group(String written) {
        return Arrays.stream(FingerGroup.values())
                .filter(each -> word(each).equals(written))
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        spec.commandLine(), "cli.use.value", written, "--take",
                        Arrays.stream(FingerGroup.values()).map(DevicesCommand::word).collect(Collectors.joining(", "))));
    }

    private static String word(FingerGroup group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private SbiScanners scanners(DeviceTrust trust) {
        String[] bounds = ports.split("-", 2);
        if (bounds.length == 2 && bounds[0].matches("[0-9]{1,5}") && bounds[1].matches("[0-9]{1,5}")) {
            int first = Integer.parseInt(bounds[0]);
            int last = Integer.parseInt(bounds[1]);
            if (first >= 1 && first <= last && last <= HIGHEST_PORT) {
                return new SbiScanners(first, last, trust, Clock.system(ZoneId.systemDefault()));
            }
        }
        throw new WrongUse(spec.commandLine(), "cli.use.value", ports, "--ports", "4501-4600");
    }

    private DeviceTrust trust() {
        Set<X509Certificate> all = new HashSet<>();
        for (Path file : trusted) {
            all.addAll(certificates(file));
        }
        if (home == null || !all.isEmpty()) {
            return new DeviceTrust(all, Clock.system(ZoneId.systemDefault()));
        }
        try {
            return DeviceTrust.in(home.resolve(DeviceTrust.FOLDER), Clock.system(ZoneId.systemDefault()));
        } catch (IOException | CertificateException unreadable) {
            throw new CommandFailure("cli.devices.noCertificate", home.resolve(DeviceTrust.FOLDER));
        }
    }

    private static Set<X509Certificate> certificates(Path file) {
        try {
            return DeviceTrust.certificates(file);
        } catch (IOException | CertificateException unreadable) {
            throw new CommandFailure("cli.devices.noCertificate", file);
        }
    }

    private static String line(Texts texts, FoundScanner scanner) {
        String state = scanner.fault()
                .map(fault -> texts.text("scannerFault", fault))
                .orElseGet(() -> texts.text("scannerStatus", scanner.status()));
        return texts.text(
                "cli.devices.found", Integer.toString(scanner.port()), scanner.name(), scanner.serial(), scanner.kind(),
                scanner.certification(), String.join(", ", scanner.versions()), state);
    }

    private void taken(SbiScanners scanners, ScannerLook look, FingerGroup group, PrintWriter out, Texts texts) {
        FoundScanner first = look.scanners().stream()
                .filter(FoundScanner::isUsable)
                .findFirst()
                .orElseThrow(() -> new CommandFailure("cli.devices.noneUsable"));
        FingerRequest request =
                new FingerRequest(group, group.fingers(), score, timeout, UUID.randomUUID().toString(), "");
        switch (scanners.take(first, request)) {
            case ScannerAnswer.Taken(List<TakenFinger> fingers, String _) -> fingers.forEach(each -> {
                out.println(texts.text(
                        "cli.devices.finger", texts.text("finger", each.finger()), each.quality(), each.image().width(),
                        each.image().height(), each.image().dotsPerInch(), each.image().coding()));
                each.wipe();
            });
            case ScannerAnswer.Failed(ScannerFault fault, String detail) ->
                throw new CommandFailure("cli.devices.failed", texts.text("scannerFault", fault), detail);
        }
        out.flush();
    }
}
