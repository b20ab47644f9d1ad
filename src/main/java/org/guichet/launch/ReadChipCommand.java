package org.guichet.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.guichet.device.chip.WaitingForChips;
import org.guichet.device.picture.StandardPictures;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.chip.ChipKey;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.language.Texts;
import org.guichet.launch.demonstration.DemonstrationChips;
import org.guichet.launch.demonstration.DemonstrationChips.Worth;
import org.guichet.store.trust.CertificateFile;
import org.guichet.store.trust.CertificateFile.Content.Certificates;
import org.guichet.store.trust.ChipSignature;
import org.guichet.workflow.chip.ChipAnswer;
import org.guichet.workflow.chip.ChipReaders;
import org.guichet.workflow.chip.ChipSeen;
import org.guichet.workflow.chip.ChipStep;
import org.guichet.workflow.chip.ReadChip;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code read-chip}: prints as JSON what the chip of a document says and whether it is authentic. Its photograph is not kept. */
@Command(name = "read-chip", mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class)
final class ReadChipCommand implements Callable<Integer> {

    private static final int MOST_BYTES = 4_096;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Way way;

    @Option(names = "--reader", paramLabel = "NAME")
    private String reader = "";

    @Option(names = "--trust", paramLabel = "CERT", arity = "1..*")
    private List<Path> trust = List.of();

    @Option(names = "--simulated", paramLabel = "WORTH")
    private @Nullable String simulated;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InputStream standardInput;
    private final Clock clock;

    ReadChipCommand() {
        this(System.in, Clock.system(ZoneId.systemDefault()));
    }

    ReadChipCommand(InputStream standardInput, Clock clock) {
        this.standardInput = standardInput;
        this.clock = clock;
    }

    static final class Way {
        @Option(names = "--zone", paramLabel = "FILE")
        private @Nullable String zone;

        @Option(names = "--number", paramLabel = "DIGITS")
        private @Nullable String number;

        @Option(names = "--list")
        private boolean list;
    }

    @Override
    public Integer call() {
        Way chosen = Objects.requireNonNull(way);
        Optional<Mrz> zone = Optional.ofNullable(chosen.zone).map(this::zone);
        LocalDate today = LocalDate.now(clock);
        List<TrustedCertificate> trusted = new ArrayList<>(TrustFiles.store(trust).all());
        ChipReaders readers = simulated == null
                ? new WaitingForChips(CaptureDevices.chips(Path.of(""), clock)) : simulated(simulated, zone, today, trusted);
        if (chosen.list) {
            print(ReportJson.write(readers.look()));
            return 0;
        }
        ChipKey key = zone.map(this::key).orElseGet(() -> number(String.valueOf(chosen.number)));
        switch (read(readers, key)) {
            case ChipAnswer.Failed(var fault, String detail) ->
                throw new CommandFailure("cli.chip.failed", Texts.in(language.language()).text("chipFault", fault), detail);
            case ChipAnswer.Read(var content) -> {
                TrustStore store = new TrustStore(trusted);
                ReadChip judge = new ReadChip(List::of, new ChipSignature(), new StandardPictures(), clock);
                ChipSeen seen = judge.seen(content, zone.orElse(null), store, today);
                print(ReportJson.write(seen));
                seen.wipe();
            }
        }
        return 0;
    }

    private void print(String json) {
        spec.commandLine().getOut().println(json);
        spec.commandLine().getOut().flush();
    }

    private ChipAnswer read(ChipReaders readers, ChipKey key) {
        CompletableFuture<ChipAnswer> answer = new CompletableFuture<>();
        readers.read(reader, key, new ChipReaders.Watcher() {
            @Override
            public void at(ChipStep step, int percent) {
                // what is read in a moment needs no progress on a line
            }

            @Override
            public void ended(ChipAnswer now) {
                answer.complete(now);
            }
        });
        return answer.join();
    }

    private Mrz zone(String file) {
        String text = new String(bytes(file), StandardCharsets.UTF_8).strip();
        return MrzParser.parse(text).orElseThrow(() -> new CommandFailure("cli.chip.noZone", file));
    }

    private ChipKey key(Mrz zone) {
        return ChipKey.of(zone).orElseThrow(() -> new CommandFailure("cli.chip.zoneOpensNothing"));
    }

    private ChipKey number(String typed) {
        return ChipKey.ofCard(typed).orElseThrow(
                () -> new WrongUse(spec.commandLine(), "cli.use.value", typed, "--number", "000000…999999"));
    }

    private byte[] bytes(String file) {
        try (InputStream in = file.equals("-") ? standardInput : Files.newInputStream(Path.of(file))) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException | InvalidPathException unreadable) {
            throw new CommandFailure("cli.file.unreadable", file);
        }
    }

    /** The twin of a reader with the document of that zone on it, whose authority is trusted for this once. */
    private ChipReaders simulated(String written, Optional<Mrz> zone, LocalDate today, List<TrustedCertificate> trusted) {
        Worth worth = Arrays.stream(Worth.values()).filter(each -> word(each).equals(written)).findFirst()
                .orElseThrow(() -> new WrongUse(spec.commandLine(), "cli.use.value", written, "--simulated",
                        Arrays.stream(Worth.values()).map(ReadChipCommand::word).collect(Collectors.joining(", "))));
        DemonstrationChips chips = new DemonstrationChips(_ -> Optional.empty(), List.of());
        zone.ifPresent(lines -> chips.lay(String.join("\n", lines.lines()), worth, today));
        if (CertificateFile.read(chips.authority(today)) instanceof Certificates(var read, int _, var _)) {
            trusted.addAll(read);
        }
        return chips.readers();
    }

    private static String word(Worth worth) {
        return worth.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
