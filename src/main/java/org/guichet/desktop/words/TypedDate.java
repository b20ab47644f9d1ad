package org.guichet.desktop.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it, day first: 12/10/2026, 12.10.26, 121026, 12102026, 12/10 or 1210; or an ISO date. */
public final class TypedDate {

    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{2}|\\d{4}))?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{2}|\\d{4})?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int THIS_CENTURY = 2000;

    private TypedDate() {}

    /**
     * Empty for what is no day.
     *
     * @param latest a day without a year is the last such day up to this one
     */
    public static Optional<LocalDate> read(String typed, LocalDate latest) {
        String text = typed.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher parts = PARTS.matcher(text);
        Matcher digits = DIGITS.matcher(text);
        if (parts.matches()) {
            return day(parts, latest);
        }
        return digits.matches() ? day(digits, latest) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher found, LocalDate latest) {
        int day = number(found, 1);
        int month = number(found, 2);
        String year = found.group(3);
        if (year != null) {
            int written = Integer.parseInt(year);
            return day(year.length() == 2 ? THIS_CENTURY + written : written, month, day);
        }
        // 29 February may lie up to eight years back
        for (int i = 0; i <= 8; i++) {
            Optional<LocalDate> each = day(latest.getYear() - i, month, day).filter(date -> !date.isAfter(latest));
            if (each.isPresent()) {
                return each;
            }
        }
        return Optional.empty();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
