package org.guichet.domain.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Six characters, year month day, as on the document. Only the caller's "today" can say which century was meant. */
public record MrzDate(String text) {

    static final MrzDate ABSENT = new MrzDate("<<<<<<");

    /** Documents run for decades at most: an expiry year lies within 50 years of today, on either side. */
    private static final int EXPIRY_YEARS_AHEAD = 49;

    /** The date of birth: the last such date that is not after today. Empty where a part is unknown or no such day exists. */
    public Optional<LocalDate> asBirth(LocalDate today) {
        OptionalInt year = part(0);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        int inThisCentury = centuryOf(today) + year.getAsInt();
        if (inThisCentury > today.getYear()) {
            return inYear(inThisCentury - 100);
        }
        Optional<LocalDate> date = inYear(inThisCentury);
        return date.isPresent() && date.get().isAfter(today) ? inYear(inThisCentury - 100) : date;
    }

    /** The date of expiry, from 50 years ago to 49 years ahead. Empty where a part is unknown or no such day exists. */
    public Optional<LocalDate> asExpiry(LocalDate today) {
        OptionalInt year = part(0);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        int latest = today.getYear() + EXPIRY_YEARS_AHEAD;
        return inYear(latest - Math.floorMod(latest - year.getAsInt(), 100));
    }

    /** Whether every part that the document states is that of the date: unknown months and days agree with any. */
    public boolean agreesWith(LocalDate date) {
        return isStated() && agrees(part(0), text.substring(0, 2), date.getYear() % 100)
                && agrees(part(2), text.substring(2, 4), date.getMonthValue())
                && agrees(part(4), text.substring(4, 6), date.getDayOfMonth());
    }

    /** Whether at least the year is there. */
    public boolean isStated() {
        return part(0).isPresent();
    }

    /** Whether it is a whole date that no calendar has, such as a 30 February. */
    public boolean isNoBirth(LocalDate today) {
        return isWhole() && asBirth(today).isEmpty();
    }

    public boolean isNoExpiry(LocalDate today) {
        return isWhole() && asExpiry(today).isEmpty();
    }

    private boolean isWhole() {
        return isStated() && part(2).isPresent() && part(4).isPresent();
    }

    /** As people read it: the full date where there is one, else the characters of the document. */
    public String birthText(LocalDate today) {
        return asBirth(today).map(LocalDate::toString).orElse(text);
    }

    public String expiryText(LocalDate today) {
        return asExpiry(today).map(LocalDate::toString).orElse(text);
    }

    static MrzDate of(LocalDate date) {
        return new MrzDate(String.format(Locale.ROOT, "%02d%02d%02d",
                date.getYear() % 100, date.getMonthValue(), date.getDayOfMonth()));
    }

    private static int centuryOf(LocalDate today) {
        return today.getYear() / 100 * 100;
    }

    private static boolean agrees(OptionalInt part, String raw, int value) {
        return part.isPresent() ? part.getAsInt() == value : isUnknown(raw);
    }

    /** Doc 9303 part 3, 4.8: an unknown part is filled with fillers; some issuers write zeros. */
    private static boolean isUnknown(String raw) {
        return raw.equals("<<") || raw.equals("00");
    }

    private Optional<LocalDate> inYear(int year) {
        OptionalInt month = part(2);
        OptionalInt day = part(4);
        if (month.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month.getAsInt(), day.getAsInt()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private OptionalInt part(int from) {
        if (text.length() != 6 || !isDigit(text.charAt(from)) || !isDigit(text.charAt(from + 1))) {
            return OptionalInt.empty();
        }
        int value = (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0';
        return from > 0 && value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
