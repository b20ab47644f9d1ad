package org.guichet.domain.document.reading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guichet.domain.document.BarcodeKind;
import org.guichet.domain.document.BarcodeText;
import org.guichet.domain.document.MrzCorrections;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.WedgeRecogniser;
import org.guichet.domain.document.seal.SealParser;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.document.twoddoc.TwoDDocParser;
import org.guichet.seeded.SeededRandom;
import org.guichet.store.trust.CertificateFile;
import org.guichet.store.trust.EcdsaCheck;

/**
 * How long the readers of documents take with whatever is thrown at them: none may take more than 50 ms. Prints a table; run it on an
 * idle machine: {@code java -cp target/test-classes:target/classes:… org.guichet.domain.document.reading.ReadingTimes [N] [SEED]}.
 */
final class ReadingTimes {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String ZONES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<<<<<<<<O0I1B8S5Z2 \r\n";

    /** On a loaded machine the time that the thread had the processor is nearer to an idle machine's than the clock. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private ReadingTimes() {}

    public static void main(String[] arguments) {
        int inputs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        DocumentReader reader = DocumentSamples.reader();
        DocumentReader trustless = new DocumentReader(TrustStore.EMPTY, new EcdsaCheck());
        System.out.printf("%d inputs each, seed %d; milliseconds of processor p50 / p99.9 / most (bar 50)%n", inputs, seed);
        line("zone read", inputs, seed, ReadingTimes::zone, MrzParser::read);
        line("zone corrected", inputs, seed, ReadingTimes::zone, text -> {
            MrzParser.parse(text).ifPresent(MrzCorrections::propose);
            MrzParser.misread(text).ifPresent(MrzCorrections::propose);
        });
        line("2D-Doc read", inputs, seed, ReadingPropertiesTest::text, TwoDDocParser::read);
        line("seal read", inputs, seed, ReadingPropertiesTest::bytes, SealParser::read);
        line("keyboard scan", inputs, seed, ReadingPropertiesTest::text, WedgeRecogniser::whole);
        line("any text, judged", inputs, seed, ReadingPropertiesTest::text, text -> reader.read(text, TODAY));
        line("any zone, judged", inputs, seed, ReadingTimes::zone, text -> reader.read(text, TODAY));
        line("no trust list", inputs, seed, ReadingPropertiesTest::text, text -> trustless.read(text, TODAY));
        line("any bytes, judged", inputs, seed, ReadingPropertiesTest::bytes, bytes -> reader.any(
                new BarcodeText(BarcodeKind.DATA_MATRIX, new String(bytes, StandardCharsets.ISO_8859_1)), TODAY));
        line("certificates", inputs / 4, seed, ReadingPropertiesTest::bytes, CertificateFile::read);
    }

    private static <T> void line(String what, int inputs, long seed, Function<SplittableRandom, T> make, Consumer<T> read) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 3_000; i++) {
            read.accept(make.apply(random));
        }
        long[] nanos = new long[inputs];
        for (int i = 0; i < inputs; i++) {
            T input = make.apply(random);
            long start = CPU.getCurrentThreadCpuTime();
            read.accept(input);
            nanos[i] = CPU.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("%-20s %8.3f %8.3f %8.3f%n", what, nanos[inputs / 2] / 1e6,
                nanos[(int) Math.ceil(inputs * 0.999) - 1] / 1e6, nanos[inputs - 1] / 1e6);
    }

    /** Of the right size as often as not, and sometimes far too long. */
    static String zone(SplittableRandom random) {
        int[] sizes = {72, 88, 90};
        int length = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(200);
            case 1 -> random.nextInt(6_000);
            default -> sizes[random.nextInt(sizes.length)];
        };
        String text = SeededRandom.text(random, ZONES.substring(0, ZONES.length() - 3), length, length);
        return random.nextInt(3) == 0 ? "P<UTO" + text.substring(Math.min(5, text.length())) : text;
    }
}
