package org.guichet.domain.biometric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.biometric.FingerRecord.Reading;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FingerRecordsTest {

    private static final long MOMENT = 1_795_000_000_123L;

    private static FingerImage image(ImageCoding coding) {
        byte[] pixels = new byte[12];
        Arrays.fill(pixels, (byte) 200);
        return new FingerImage(Optional.of(Finger.LEFT_RING), 4, 3, 500, 77, coding, pixels);
    }

    @ParameterizedTest
    @EnumSource(RecordEdition.class)
    void whatIsWrittenIsReadBack(RecordEdition edition) {
        FingerRecord record = read(FingerRecords.write(edition, image(ImageCoding.RAW), MOMENT));
        assertEquals(edition, record.edition());
        FingerImage image = record.images().getFirst();
        assertEquals(Optional.of(Finger.LEFT_RING), image.finger());
        assertEquals(4, image.width());
        assertEquals(3, image.height());
        assertEquals(500, image.dotsPerInch());
        assertEquals(77, image.quality());
        assertEquals(ImageCoding.RAW, image.coding());
        assertArrayEquals(image(ImageCoding.RAW).data(), image.data());
    }

    private static FingerRecord read(byte[] bytes) {
        return assertInstanceOf(Reading.Read.class, FingerRecords.read(bytes)).record();
    }

    @Test
    void theFieldsOf2005LieWhereTheStandardHasThem() {
        byte[] record = FingerRecords.write(RecordEdition.OF_2005, image(ImageCoding.PNG), MOMENT);
        assertEquals("FIR\0" + "010\0", new String(record, 0, 8, StandardCharsets.US_ASCII));
        ByteBuffer at = ByteBuffer.wrap(record);
        assertEquals(record.length, at.getInt(10));
        assertEquals(31, at.getShort(16));
        assertEquals(1, at.get(18));
        assertEquals(1, at.get(19));
        assertEquals(500, at.getShort(20));
        assertEquals(500, at.getShort(26));
        assertEquals(8, at.get(28));
        assertEquals(5, at.get(29));
        assertEquals(14 + 12, at.getInt(32));
        assertEquals(9, at.get(36));
        assertEquals(77, at.get(39));
        assertEquals(4, at.getShort(41));
        assertEquals(3, at.getShort(43));
    }

    @Test
    void theFieldsOf2011LieWhereTheStandardHasThem() {
        byte[] record = FingerRecords.write(RecordEdition.OF_2011, image(ImageCoding.JPEG2000), MOMENT);
        ByteBuffer at = ByteBuffer.wrap(record);
        assertEquals("020\0", new String(record, 4, 4, StandardCharsets.US_ASCII));
        assertEquals(record.length, at.getInt(8));
        assertEquals(1, at.getShort(12));
        assertEquals(record.length - 16, at.getInt(16));
        assertEquals(2026, at.getShort(20));
        assertEquals(11, at.get(22));
        assertEquals(123, at.getShort(27));
        assertEquals(1, at.get(34));
        assertEquals(77, at.get(35));
        assertEquals(9, at.get(40));
        assertEquals(500, at.getShort(43));
        assertEquals(8, at.get(51));
        assertEquals(5, at.get(52));
        assertEquals(4, at.getShort(54));
        assertEquals(3, at.getShort(56));
        assertEquals(12, at.getInt(58));
    }

    @Test
    void resolutionsInCentimetresAreUnderstood() {
        byte[] record = FingerRecords.write(RecordEdition.OF_2005, image(ImageCoding.RAW), MOMENT);
        ByteBuffer.wrap(record).put(19, (byte) 2).putShort(24, (short) 197);
        assertEquals(500, read(record).images().getFirst().dotsPerInch());
    }

    @Test
    void anythingElseIsNamed() {
        byte[] good = FingerRecords.write(RecordEdition.OF_2005, image(ImageCoding.RAW), MOMENT);
        assertEquals(RecordProblem.CUT_OFF, problem(new byte[0]));
        assertEquals(RecordProblem.OTHER_FORMAT, problem(("FAC\0" + "010\0").getBytes(StandardCharsets.US_ASCII)));
        assertEquals(RecordProblem.EDITION_UNKNOWN, problem(("FIR\0" + "030\0").getBytes(StandardCharsets.US_ASCII)));
        assertEquals(RecordProblem.CUT_OFF, problem(Arrays.copyOf(good, good.length - 1)));
        assertEquals(RecordProblem.CODING_UNKNOWN, problem(changed(good, 29, 9)));
        assertEquals(RecordProblem.DEPTH_UNKNOWN, problem(changed(good, 28, 1)));
        assertEquals(RecordProblem.LENGTHS_DISAGREE, problem(changed(good, 42, 5)));
        assertEquals(RecordProblem.SIZE_IMPOSSIBLE, problem(changed(good, 42, 0)));
        assertEquals(RecordProblem.EMPTY, problem(changed(good, 18, 0)));
    }

    private static byte[] changed(byte[] record, int at, int to) {
        byte[] changed = record.clone();
        changed[at] = (byte) to;
        return changed;
    }

    private static RecordProblem problem(byte[] bytes) {
        return assertInstanceOf(Reading.Unreadable.class, FingerRecords.read(bytes)).problem();
    }

    @Test
    void noBytesMakeTheReaderFail() {
        SeededRandom.repeat(20_000, random -> {
            RecordEdition edition = SeededRandom.any(random, List.of(RecordEdition.values()));
            ImageCoding coding = SeededRandom.any(random, List.of(ImageCoding.WSQ, ImageCoding.JPEG, ImageCoding.PNG));
            byte[] record = FingerRecords.write(edition, image(coding), MOMENT);
            for (int i = random.nextInt(6); i >= 0; i--) {
                record[random.nextInt(record.length)] = (byte) random.nextInt(256);
            }
            assertNotNull(FingerRecords.read(Arrays.copyOf(record, random.nextInt(record.length + 20))));
        });
    }
}
