package org.guichet.domain.document.reading;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guichet.domain.document.BarcodeKind;
import org.guichet.domain.document.BarcodeText;
import org.guichet.seeded.SeededRandom;
import org.guichet.store.trust.CertificateFile;
import org.junit.jupiter.api.Test;

/** Whatever is held before a reader: an answer, never an exception. */
class ReadingPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final String ALPHABET = "DC0123456789ABCFR\u001d\u001d\u001e\u001f<>|/ é\u00dc\u0003\u0000\uD83Dß中";

    @Test
    void noTextAndNoBytesMakeTheReaderThrow() {
        DocumentReader reader = DocumentSamples.reader();
        SeededRandom.repeat(6_000, random -> {
            String text = text(random);
            assertNotNull(reader.read(text, TODAY));
            assertNotNull(reader.read(text.getBytes(StandardCharsets.UTF_8), TODAY));
            byte[] bytes = bytes(random);
            assertNotNull(reader.read(bytes, TODAY));
            assertNotNull(reader.read(new BarcodeText(BarcodeKind.DATA_MATRIX, new String(bytes, StandardCharsets.ISO_8859_1)), TODAY));
        });
    }

    @Test
    void noFileOfCertificatesMakesItsReaderThrow() {
        List<byte[]> files = List.of(DocumentSamples.file("2d-doc-test-certificate-FR00-0001.pem"),
                DocumentSamples.file("vds-signer-UTTS5B.crt"),
                "<TrustServiceStatusList><TSPService><X509Certificate>MIIB</X509Certificate></TSPService></TrustServiceStatusList>"
                        .getBytes(StandardCharsets.UTF_8));
        SeededRandom.repeat(4_000, random -> assertNotNull(CertificateFile.read(changed(random, SeededRandom.any(random, files)))));
    }

    @Test
    void noZoneMakesTheReaderThrowNorAnythingButProposals() {
        DocumentReader reader = DocumentSamples.reader();
        SeededRandom.repeat(4_000, random -> {
            String zone = ReadingTimes.zone(random);
            reader.read(zone, TODAY).ifPresent(read -> read.report().corrections().forEach(correction -> assertTrue(
                    reader.read(String.join("\n", correction.lines()), TODAY).orElseThrow().report().intact(), zone)));
        });
    }

    @Test
    void noSignedListMakesItsReaderThrow() throws Exception {
        MadeSigner signer = new MadeSigner("P-256", "CN=AB12", "CN=Whoever", "77", TODAY, TODAY.plusYears(1));
        String list = TrustListTest.signed(TrustListTest.list("granted", signer.certificate()), "");
        Pattern leaf = Pattern.compile("<([A-Za-z0-9:]+)(?: [^>]*)?>[^<]*</\\1>|<[^>]*/>");
        SeededRandom.repeat(1_500, random -> {
            String changed = list;
            for (int i = random.nextInt(3); i >= 0; i--) {
                List<MatchResult> leaves = leaf.matcher(changed).results().toList();
                MatchResult one = SeededRandom.any(random, leaves);
                String inside = switch (random.nextInt(3)) {
                    case 0 -> "";
                    case 1 -> one.group() + SeededRandom.any(random, leaves).group();
                    default -> new String(changed(random, one.group().getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
                };
                changed = changed.substring(0, one.start()) + inside + changed.substring(one.end());
            }
            assertNotNull(CertificateFile.read(changed.getBytes(StandardCharsets.UTF_8)));
        });
    }

    static String text(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> SeededRandom.text(random, ALPHABET, 0, 400);
            case 1 -> "DC0" + (1 + random.nextInt(4)) + SeededRandom.text(random, ALPHABET, 20, 600);
            case 2 -> new String(changed(random, SeededRandom.any(random, List.copyOf(TwoDDocSpecimens.all().values()))
                    .getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
            default -> new String(changed(random, DocumentSamples.antsExample().replace("\u001d", "").replace("\u001f", "")
                    .getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
        };
    }

    static byte[] bytes(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            if (bytes.length > 2) {
                bytes[0] = (byte) 0xdc;
                bytes[1] = (byte) (2 + random.nextInt(2));
            }
            return bytes;
        }
        return changed(random, DocumentSamples.seal());
    }

    private static byte[] changed(SplittableRandom random, byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(5); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length + 1)) : changed;
    }
}
