package org.guichet.store.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.store.home.HomeKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFolderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String MINUTIAE = "positionsX and what else a template says of a finger";

    @TempDir
    private Path folder = Path.of("");

    private TemplateFolder under(int key) {
        byte[] secret = new byte[32];
        secret[0] = (byte) key;
        return new TemplateFolder(folder.resolve("templates"), HomeKey.of(secret));
    }

    private static Map<Finger, FingerTemplate> templates(String text) {
        return Map.of(Finger.RIGHT_INDEX, new FingerTemplate(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatIsKeptIsFoundOnThatDayOnly() {
        under(1).keep(TODAY, 42, templates(MINUTIAE));
        FingerTemplate found = under(1).find(TODAY, 42).get(Finger.RIGHT_INDEX);
        assertArrayEquals(MINUTIAE.getBytes(StandardCharsets.US_ASCII), Objects.requireNonNull(found).bytes());
        assertTrue(under(1).find(TODAY, 43).isEmpty());
        assertTrue(under(1).find(TODAY.plusDays(1), 42).isEmpty());
        assertTrue(under(2).find(TODAY, 42).isEmpty(), "another desk's key opens nothing");
    }

    @Test
    void neitherBytesNorNamesTellAnything() throws IOException {
        under(1).keep(TODAY, 4_242_424_242L, templates(MINUTIAE));
        for (Path file : files()) {
            assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("positions"), file.toString());
            assertFalse(file.getFileName().toString().contains("4242424242"));
        }
    }

    @Test
    void theDaysBeforeAreGoneWithTheirKeys() throws IOException {
        TemplateFolder book = under(1);
        book.keep(TODAY.minusDays(1), 42, templates("yesterday"));
        book.keep(TODAY, 42, templates("today"));
        book.keepOnly(TODAY);
        assertTrue(book.find(TODAY.minusDays(1), 42).isEmpty());
        assertEquals(1, book.find(TODAY, 42).size());
        book.keepOnly(LocalDate.MIN);
        assertEquals(List.of(), files());
    }

    @Test
    void aCopyTakenBeforeTheDayEndedIsOfNoUseWithoutTheDaysKey() throws IOException {
        TemplateFolder book = under(1);
        book.keep(TODAY, 42, templates(MINUTIAE));
        Path sealed = files().stream().filter(file -> file.toString().endsWith(".sealed")).findFirst().orElseThrow();
        byte[] copy = Files.readAllBytes(sealed);
        book.keepOnly(LocalDate.MIN);
        book.keep(TODAY, 43, templates("a new key"));
        Files.write(sealed, copy);
        assertTrue(book.find(TODAY, 42).isEmpty());
    }

    @Test
    void aDamagedFileIsNoMoreThanMissing() throws IOException {
        under(1).keep(TODAY, 42, templates(MINUTIAE));
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 3] ^= 1;
            Files.write(file, bytes);
        }
        assertTrue(under(1).find(TODAY, 42).isEmpty());
    }
}
