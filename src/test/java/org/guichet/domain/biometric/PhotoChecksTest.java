package org.guichet.domain.biometric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.guichet.domain.biometric.FaceRecords.FaceImage;
import org.guichet.domain.biometric.PhotoFinding.Kind;
import org.guichet.domain.biometric.PhotoFinding.Verdict;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoChecksTest {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;
    private static final HeadMarks MARKS = new HeadMarks(500, 150, 500, 750);

    /** A head-like oval with fine stripes on an even ground; each can be spoilt. */
    private static PhotoPicture picture(DoubleUnaryOperator light, double stripes, DoubleBinaryOperator ground) {
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean head = Math.hypot((x - 500) / 210.0, (y - 450) / 300.0) <= 1;
                double shade = head ? 110 + stripes * ((x / 3 + y / 3) % 2 * 2 - 1) + 30 * Math.sin(y / 40.0) : ground.applyAsDouble(x, y);
                int byLight = (int) Math.clamp(light.applyAsDouble(shade), 0, 255);
                pixels[y * WIDTH + x] = byLight << 16 | byLight << 8 | byLight;
            }
        }
        return new PhotoPicture(WIDTH, HEIGHT, pixels);
    }

    private static PhotoPicture good() {
        return picture(shade -> shade, 45, (_, _) -> 200);
    }

    private static Map<Kind, Verdict> found(PhotoPicture picture, HeadMarks marks) {
        Map<Kind, Verdict> found = new EnumMap<>(Kind.class);
        PhotoChecks.of(picture, marks).forEach(each -> found.put(each.kind(), each.verdict()));
        return found;
    }

    @Test
    void aGoodPictureIsGoodInAll() {
        Map<Kind, Verdict> found = found(good(), MARKS);
        assertEquals(Kind.values().length, found.size());
        found.forEach((kind, verdict) -> assertEquals(Verdict.GOOD, verdict, kind.name()));
    }

    @ParameterizedTest
    @CsvSource({"0.15, BAD", "1, GOOD", "3, BAD"})
    void lightThatIsTooMuchOrTooLittleIsSeen(double factor, Verdict verdict) {
        assertEquals(verdict, found(picture(shade -> shade * factor, 45, (_, _) -> 200), MARKS).get(Kind.EXPOSURE));
    }

    @Test
    void aFlatPictureHasNoContrast() {
        assertEquals(Verdict.BAD, found(picture(shade -> 128 + (shade - 128) * 0.1, 45, (_, _) -> 200), MARKS).get(Kind.CONTRAST));
    }

    @Test
    void aBlurredPictureIsNotSharp() {
        PhotoPicture coarse = good().within(new PhotoFrame(0, 0, WIDTH, HEIGHT), 80, 72);
        PhotoPicture blurred = coarse.within(new PhotoFrame(0, 0, 80, 72), WIDTH, HEIGHT);
        assertEquals(Verdict.BAD, found(blurred, MARKS).get(Kind.SHARPNESS));
    }

    @Test
    void whatHangsBehindAHeadIsSeen() {
        assertEquals(Verdict.BAD, found(picture(shade -> shade, 45, (x, _) -> x < 500 ? 230 : 120), MARKS).get(Kind.BACKGROUND));
        assertEquals(Verdict.DOUBTFUL, found(picture(shade -> shade, 45, (_, _) -> 60), MARKS).get(Kind.BACKGROUND));
    }

    @Test
    void fiveDegreesAreTheMost() {
        double reach = 600 * Math.tan(Math.toRadians(4.9));
        assertEquals(Verdict.GOOD, found(good(), new HeadMarks(500, 150, 500 + reach, 750)).get(Kind.TILT));
        double more = 600 * Math.tan(Math.toRadians(5.1));
        assertEquals(Verdict.BAD, found(good(), new HeadMarks(500, 150, 500 - more, 750)).get(Kind.TILT));
        assertEquals(180, new HeadMarks(5, 90, 5, 10).tilt(), 1e-9);
    }

    @Test
    void aHeadTooNearTheEdgeOrTooSmallIsSeen() {
        assertEquals(Verdict.BAD, found(good(), new HeadMarks(120, 150, 120, 750)).get(Kind.FRAMING));
        assertEquals(Verdict.DOUBTFUL, found(good(), new HeadMarks(500, 300, 500, 640)).get(Kind.RESOLUTION));
        assertEquals(Verdict.BAD, found(good(), new HeadMarks(500, 300, 500, 500)).get(Kind.RESOLUTION));
    }

    @Test
    void theFrameIs35By45MillimetresWithAHeadOf34() {
        PhotoFrame frame = PhotoFrame.around(MARKS);
        assertEquals(35.0 / 45, frame.width() / frame.height(), 1e-9);
        assertEquals(34, MARKS.height() / frame.height() * 45, 1e-9);
        assertEquals(500, frame.x() + frame.width() / 2, 1e-9);
        assertEquals(4.5, (150 - frame.y()) / frame.height() * 45, 1e-9);
        assertEquals(35.0 / 45, (double) PhotoFrame.WIDTH / PhotoFrame.HEIGHT, 0.001);
        assertTrue(frame.isWithin(good()));
    }

    @Test
    void whatIsCutKeepsItsColours() {
        int[] pixels = new int[60 * 60];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 60 < 30 ? 0x123456 : 0xfedcba;
        }
        PhotoPicture cut = new PhotoPicture(60, 60, pixels).within(new PhotoFrame(10, 10, 40, 40), 20, 20);
        assertEquals(0x123456, cut.at(2, 10));
        assertEquals(0xfedcba, cut.at(17, 10));
        PhotoPicture same = good().within(new PhotoFrame(0, 0, WIDTH, HEIGHT), WIDTH, HEIGHT);
        assertArrayEquals(good().pixels(), same.pixels());
    }

    @Test
    void aFaceRecordIsReadAsItWasWritten() {
        byte[] jpeg = {1, 2, 3, 4, 5};
        byte[] record = FaceRecords.write(new FaceImage(413, 531, jpeg));
        assertEquals(14 + 20 + 12 + 5, record.length);
        assertEquals("FAC\0" + "010\0", new String(record, 0, 8, StandardCharsets.US_ASCII));
        FaceImage read = FaceRecords.read(record).orElseThrow();
        assertEquals(413, read.width());
        assertEquals(531, read.height());
        assertArrayEquals(jpeg, read.file());
    }

    @Test
    void whateverBytesComeAreAFaceRecordOrNone() {
        byte[] good = FaceRecords.write(new FaceImage(413, 531, new byte[40]));
        SeededRandom.repeat(500, random -> {
            byte[] bad = Arrays.copyOf(good, random.nextInt(good.length + 1));
            for (int i = 0; bad.length > 0 && i < random.nextInt(1, 6); i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            Optional<FaceImage> read = FaceRecords.read(bad);
            assertTrue(read.isEmpty() || read.get().width() > 0);
        });
        assertFalse(FaceRecords.read(new byte[0]).isPresent());
    }
}
