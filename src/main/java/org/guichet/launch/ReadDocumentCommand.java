package org.guichet.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
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
import org.guichet.domain.document.MrzReading;
import org.guichet.domain.document.MrzReading.Read;
import org.guichet.domain.document.MrzReading.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code read-document}: prints as JSON what a document says. Exit code 0 when something was read, 1 when not, 2 for wrong use. */
@Command(name = "read-document", mixinStandardHelpOptions = true,
        description = "Reads a document (machine-readable zone, barcode) and prints what it says as JSON.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:read, whatever its checks say", "1:nothing could be read", "2:wrong use"})
public final class ReadDocumentCommand implements Callable<Integer> {

    /** A 12-megapixel photograph has about 10 MB. */
    private static final int MOST_BYTES = 64_000_000;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Source source;

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
        @Option(names = "--text", paramLabel = "FILE", description = "text as a scanner gives it; - for standard input")
        private @Nullable String text;

        @Option(names = "--image", paramLabel = "FILE", description = "an image with barcodes; - for standard input")
        private @Nullable String image;

        @Option(names = "--hex", paramLabel = "FILE", description = "bytes in hexadecimal; - for standard input")
        private @Nullable String hex;
    }

    /** Why there is nothing to print, in one line. */
    private static final class NothingRead extends Exception {
        NothingRead(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        try {
            List<DocumentReport> reports = reports(Objects.requireNonNull(source));
            command.commandLine().getOut().println(ReportJson.write(reports));
            return 0;
        } catch (NothingRead nothing) {
            command.commandLine().getErr().println("guichet read-document: " + nothing.getMessage());
            return 1;
        }
    }

    private List<DocumentReport> reports(Source from) throws NothingRead {
        if (from.text != null) {
            return List.of(ofText(new String(bytes(from.text), StandardCharsets.UTF_8)));
        }
        if (from.image != null) {
            return ofImage(bytes(from.image));
        }
        return List.of(ofHex(new String(bytes(Objects.requireNonNull(from.hex)), StandardCharsets.UTF_8)));
    }

    private DocumentReport ofText(String text) throws NothingRead {
        return switch (MrzParser.read(text)) {
            case Read(var mrz) -> DocumentReport.of(mrz, LocalDate.now(clock));
            case Unreadable unreadable -> throw new NothingRead(inWords(unreadable));
        };
    }

    private List<DocumentReport> ofImage(byte[] bytes) throws NothingRead {
        Optional<GreyImage> image;
        try {
            image = ImageFile.read(new ByteArrayInputStream(bytes));
        } catch (IOException unreadable) {
            throw new NothingRead("the image can't be read: " + unreadable.getMessage());
        }
        if (image.isEmpty()) {
            throw new NothingRead("this is no image of a known kind (PNG, JPEG, GIF, BMP, TIFF), or a broken one");
        }
        List<BarcodeText> barcodes = new ZxingBarcodeReader().read(image.get());
        if (barcodes.isEmpty()) {
            throw new NothingRead("no barcode was found in the image");
        }
        return barcodes.stream().map(this::ofBarcode).toList();
    }

    private DocumentReport ofBarcode(BarcodeText barcode) {
        MrzReading reading = MrzParser.read(barcode.text());
        return reading instanceof Read(var mrz) ? DocumentReport.of(mrz, LocalDate.now(clock)) : DocumentReport.of(barcode);
    }

    private DocumentReport ofHex(String text) throws NothingRead {
        String digits = text.replaceAll("[\\s:]+", "");
        try {
            return ofText(new String(HexFormat.of().parseHex(digits), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notHex) {
            throw new NothingRead("the file holds other characters than pairs of hexadecimal digits");
        }
    }

    private byte[] bytes(String file) throws NothingRead {
        try (InputStream in = file.equals("-") ? standardInput : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new NothingRead(file + " has more than " + MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new NothingRead("there is no file " + file);
        } catch (IOException unreadable) {
            throw new NothingRead(file + " can't be read: " + unreadable.getMessage());
        }
    }

    private static String inWords(Unreadable unreadable) {
        String where = "line " + unreadable.line() + ", column " + unreadable.column() + ": ";
        return switch (unreadable.reason()) {
            case EMPTY -> "the text is empty";
            case WRONG_LENGTH -> where + "a machine-readable zone has 3 lines of 30, 2 of 36 or 2 of 44 characters";
            case FOREIGN_CHARACTER -> where + "a machine-readable zone has A-Z, 0-9 and < only";
            case DIGIT_AMONG_LETTERS -> where + "a digit where only letters belong";
            case UNKNOWN_SEX -> where + "the sex is F, M or <";
            case UNKNOWN_DOCUMENT_CODE -> where + "no document of this size begins with this letter";
        };
    }
}
