package org.guichet.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.device.scanner.ImageFile;
import org.guichet.device.scanner.ZxingBarcodeReader;
import org.guichet.domain.document.BarcodeText;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.GreyImage;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.MrzReading.Unreadable;
import org.guichet.domain.document.reading.DocumentReader;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.language.Texts;
import org.guichet.store.trust.EcdsaCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code read-document}: prints as JSON what a document says. Exit code 0 when something was read, 1 when not, 2 for wrong use. */
@Command(name = "read-document", mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class,
        exitCodeListHeading = "%n", exitCodeList = {"0:", "1:", "2:"})
public final class ReadDocumentCommand implements Callable<Integer> {

    /** A 12-megapixel photograph has about 10 MB. */
    private static final int MOST_BYTES = 64_000_000;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Source source;

    @Option(names = "--trust", paramLabel = "CERT", arity = "1..*")
    private List<Path> trust = List.of();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final InputStream standardInput;
    private final Clock clock;

    public ReadDocumentCommand() {
        this(System.in, Clock.system(ZoneId.systemDefault()));
    }

    ReadDocumentCommand(InputStream standardInput, Clock clock) {
        this.standardInput = standardInput;
        this.clock = clock;
    }

    static final class Source {
        @Option(names = "--text", paramLabel = "FILE")
        private @Nullable String text;

        @Option(names = "--image", paramLabel = "FILE")
        private @Nullable String image;

        @Option(names = "--hex", paramLabel = "FILE")
        private @Nullable String hex;
    }

    @Override
    public Integer call() {
        List<DocumentReport> reports = reports(Objects.requireNonNull(source));
        Objects.requireNonNull(spec).commandLine().getOut().println(ReportJson.write(reports));
        return 0;
    }

    private List<DocumentReport> reports(Source from) {
        DocumentReader reader = new DocumentReader(TrustFiles.store(trust), new EcdsaCheck());
        if (from.text != null) {
            return List.of(ofBytes(reader, bytes(from.text)));
        }
        if (from.image != null) {
            return ofImage(reader, bytes(from.image));
        }
        return List.of(ofHex(reader, new String(bytes(Objects.requireNonNull(from.hex)), StandardCharsets.UTF_8)));
    }

    private DocumentReport ofBytes(DocumentReader reader, byte[] bytes) {
        return reader.read(bytes, LocalDate.now(clock)).map(ReadDocument::report).orElseThrow(() -> noDocument(bytes));
    }

    private List<DocumentReport> ofImage(DocumentReader reader, byte[] bytes) {
        Optional<GreyImage> image;
        try {
            image = ImageFile.read(new ByteArrayInputStream(bytes));
        } catch (IOException unreadable) {
            throw new CommandFailure("cli.read.noImage");
        }
        if (image.isEmpty()) {
            throw new CommandFailure("cli.read.noImage");
        }
        List<BarcodeText> barcodes = new ZxingBarcodeReader().read(image.get());
        if (barcodes.isEmpty()) {
            throw new CommandFailure("cli.read.noBarcode");
        }
        return barcodes.stream().map(barcode -> reader.any(barcode, LocalDate.now(clock)))
                .sorted(ReadDocument.worthiestFirst()).map(ReadDocument::report).toList();
    }

    private DocumentReport ofHex(DocumentReader reader, String text) {
        String digits = text.replaceAll("(?i)(?:0|\\\\)x|[\\s\\u00a0\\ufeff:,;-]+", "");
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException notHex) {
            throw new CommandFailure("cli.read.notHex");
        }
        return ofBytes(reader, bytes);
    }

    private byte[] bytes(String file) {
        try (InputStream in = file.equals("-") ? standardInput : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CommandFailure("cli.read.tooLarge", file, MOST_BYTES / 1_000_000);
            }
            return bytes;
        } catch (IOException | InvalidPathException unreadable) {
            throw new CommandFailure("cli.file.unreadable", file);
        }
    }

    /** It is no signed code either; a zone's faults can be named. */
    private CommandFailure noDocument(byte[] bytes) {
        if (MrzParser.read(new String(bytes, StandardCharsets.UTF_8)) instanceof Unreadable unreadable) {
            String why = Texts.in(language.language()).text("mrz.reason", unreadable.reason());
            return new CommandFailure("cli.read.noZone", why, unreadable.line(), unreadable.column());
        }
        return new CommandFailure("cli.read.noImage");
    }
}
