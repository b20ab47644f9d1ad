package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

class SerialLinesTest {

    private static final long MILLI = 1_000_000;

    private final SerialLines lines = new SerialLines();
    private final List<SerialLines.Reading> read = new ArrayList<>();
    private long now;

    @Test
    void aLineEndsWithCrOrLfAndBothTogetherEndOne() {
        come("GUI1\rGUI2\nGUI3\r\n");
        assertEquals(List.of("GUI1", "GUI2", "GUI3"), texts());
    }

    @Test
    void aLineInPartsIsPutTogetherWhereverItIsCut() {
        String code = "GUIABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        for (int cut = 1; cut < code.length(); cut++) {
            come(code.substring(0, cut));
            rest(20);
            come(code.substring(cut) + "\r");
        }
        assertEquals(code.length() - 1, texts().size());
        assertEquals(List.of(code), texts().stream().distinct().toList());
    }

    @Test
    void aSealIsEndedByASilenceAndNotByABytesThatLooksLikeALinesEnd() {
        byte[] seal = {(byte) 0xdc, 3, '\r', '\n', 0x1d, 0, '\r', (byte) 0xff, '\n', 7};
        for (String before : List.of("", "]d1", "\u0002")) {
            byte[] front = before.getBytes(StandardCharsets.ISO_8859_1);
            byte[] all = Arrays.copyOf(front, front.length + seal.length);
            System.arraycopy(seal, 0, all, front.length, seal.length);
            for (int cut = 1; cut < all.length; cut++) {
                read.clear();
                read.addAll(lines.accept(all, cut, now));
                now += 20 * MILLI;
                read.addAll(lines.accept(Arrays.copyOfRange(all, cut, all.length), all.length - cut, now));
                assertEquals(List.of(), texts(), before + cut);
                now += 200 * MILLI;
                read.addAll(lines.idle(now));
                assertEquals(List.of(new String(seal, StandardCharsets.ISO_8859_1)), texts(), before + cut);
            }
        }
    }

    @Test
    void aScannerWithoutAnEndIsEndedByASilence() {
        come("8136559096");
        rest(60);
        assertEquals(List.of(), texts());
        rest(60);
        assertEquals(List.of("8136559096"), texts());
        rest(500);
        come("\r");
        assertEquals(1, texts().size(), "the end that came late ends nothing more");
    }

    @Test
    void theLinesOfAZoneAreOneReading() {
        String zone = "IRFRAK682T8YLO0<1105040043<<<<\n7906123F1401073SEN<<<<<<<<<<<6\nMARTIN<<CHRISTELLE<HELENE<LAUR";
        for (String line : zone.split("\n", -1)) {
            come(line + "\r\n");
            rest(250);
        }
        assertEquals(List.of(zone), texts());
        assertEquals(WedgeScan.Kind.MRZ, WedgeRecogniser.whole(texts().getFirst()).orElseThrow().kind());
    }

    @Test
    void aZoneOfWhichALineIsMissingComesAfterALongSilenceOrBeforeTheNextCode() {
        come("IRFRAK682T8YLO0<1105040043<<<<\r");
        rest(300);
        assertEquals(List.of(), texts());
        rest(300);
        assertEquals(List.of("IRFRAK682T8YLO0<1105040043<<<<"), texts());
        come("IRFRAK682T8YLO0<1105040043<<<<\r8136559096\r");
        assertEquals(List.of("IRFRAK682T8YLO0<1105040043<<<<", "8136559096"), texts().subList(1, 3));
    }

    @Test
    void aCodeOfThirtyCharactersThatIsNoZoneDoesNotWait() {
        come("ABCDEFGHIJKLMNOPQRSTUVWXYZ2345\r");
        assertEquals(1, texts().size());
    }

    @Test
    void textIsUtf8OrElseWindows1252AndSeparatorsStay() {
        come("Élodie Besançon\r".getBytes(StandardCharsets.UTF_8));
        come("Élodie Besançon\r".getBytes(Charset.forName("windows-1252")));
        come("DC04\u001dAB\u001fCD\r");
        assertEquals(List.of("Élodie Besançon", "Élodie Besançon", "DC04\u001dAB\u001fCD"), texts());
    }

    @Test
    void whatScannersSayOfTheKindOfCodeAndTheirFramesAreTakenOff() {
        come("]Q1GUI12345\r");
        come("\u0002GUI12345\u0003\r");
        assertEquals(List.of("GUI12345", "GUI12345"), texts());
    }

    @Test
    void anEndlessLineIsBoundedAndItsEndFreesTheNext() {
        come("A".repeat(3 * SerialLines.LONGEST));
        come("\rGUI12345\r");
        assertEquals(SerialLines.LONGEST, read.getFirst().text().length());
        assertFalse(read.getFirst().whole());
        assertEquals("GUI12345", read.getLast().text());
    }

    @Test
    void theWrongSpeedOfTheLineIsNoText() {
        byte[] noise = new byte[64];
        Arrays.fill(noise, (byte) 0x9d);
        come(noise);
        rest(150);
        assertFalse(read.getFirst().whole());
    }

    @Test
    void anyBytesInAnyPartsAreReadWithoutHarm() {
        SeededRandom.repeat(200, random -> {
            SerialLinesTest line = new SerialLinesTest();
            for (int part = 0; part < 40; part++) {
                byte[] bytes = new byte[random.nextInt(60)];
                random.nextBytes(bytes);
                line.come(bytes);
                line.rest(random.nextInt(200));
            }
            line.rest(1_000);
            line.read.clear();
            line.come("GUI12345\r");
            assertEquals(List.of("GUI12345"), line.texts());
        });
    }

    @Test
    void aLineThatWasCutOffLeavesNothingBehind() {
        come("GUI12");
        lines.forget();
        come("8136559096\r");
        assertEquals(List.of("8136559096"), texts());
    }

    private void come(String text) {
        come(text.getBytes(StandardCharsets.UTF_8));
    }

    private void come(byte[] bytes) {
        read.addAll(lines.accept(bytes, bytes.length, now));
    }

    private void rest(long millis) {
        now += millis * MILLI;
        read.addAll(lines.idle(now));
    }

    private List<String> texts() {
        return read.stream().map(SerialLines.Reading::text).toList();
    }
}
