package org.guichet.domain.document.seal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Three bytes, a number whose eight digits are month, day and year (Doc 9303 part 13, 2.4.3). */
final class SealDate {

    static final int LENGTH = 3;

    private SealDate() {}

    static Optional<LocalDate> read(byte[] bytes, int from) {
        int number = (bytes[from] & 0xff) << 16 | (bytes[from + 1] & 0xff) << 8 | (bytes[from + 2] & 0xff);
        try {
            return Optional.of(LocalDate.of(number % 10_000, number / 1_000_000, number / 10_000 % 100));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static byte[] encode(LocalDate date) {
        int number = date.getMonthValue() * 1_000_000 + date.getDayOfMonth() * 10_000 + date.getYear();
        return new byte[] {(byte) (number >> 16), (byte) (number >> 8), (byte) number};
    }
}
