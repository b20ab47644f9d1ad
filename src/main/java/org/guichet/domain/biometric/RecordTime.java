package org.guichet.domain.biometric;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The nine bytes of a capture's date and time in ISO/IEC 19794 records of 2011: UTC, year to millisecond. */
final class RecordTime {

    private RecordTime() {}

    static byte[] of(long millis) {
        OffsetDateTime at = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
        return ByteBuffer.allocate(9)
                .putShort((short) at.getYear())
                .put((byte) at.getMonthValue())
                .put((byte) at.getDayOfMonth())
                .put((byte) at.getHour())
                .put((byte) at.getMinute())
                .put((byte) at.getSecond())
                .putShort((short) (at.getNano() / 1_000_000))
                .array();
    }
}
