package org.guichet.domain.document.twoddoc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the value of an identifier is written. */
enum DataKind {
    TEXT,
    /** Eight digits, day, month, year. */
    DATE,
    /** Four hexadecimal digits: days since 1 January 2000. */
    DAYS,
    /** Twelve digits: day, month, year, hour, minute. */
    MOMENT,
    /** A machine-readable zone with a space for each filler. */
    ZONE,
    /** An address on the web, in Base32. */
    ADDRESS;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-F]{4}");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final String NO_DAY = "FFFF";

    /** The value as people read it; as it is where it is not of its kind. */
    String readable(String value) {
        return switch (this) {
            case TEXT -> value;
            case DATE -> date(value).map(LocalDate::toString).orElse(value);
            case DAYS -> days(value).map(LocalDate::toString).orElse(value);
            case MOMENT -> date(value.length() == 12 ? value.substring(0, 8) : "")
                    .map(day -> day + "T" + value.substring(8, 10) + ":" + value.substring(10)).orElse(value);
            case ZONE -> value.replace(' ', '<');
            case ADDRESS -> Base32Text.text(value).orElse(value);
        };
    }

    /** Whether a value of the right length can be one of this kind. */
    boolean allows(String value) {
        return switch (this) {
            case DATE -> date(value).isPresent();
            case MOMENT -> value.length() == 12 && date(value.substring(0, 8)).isPresent();
            case DAYS -> HEXADECIMAL.matcher(value).matches();
            default -> true;
        };
    }

    static Optional<LocalDate> date(String digits) {
        if (digits.length() != 8 || !DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(digits.substring(4)), Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(0, 2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> days(String digits) {
        return HEXADECIMAL.matcher(digits).matches() && !digits.equals(NO_DAY)
                ? Optional.of(FIRST_DAY.plusDays(Integer.parseInt(digits, 16))) : Optional.empty();
    }
}
