package org.guichet.domain.applicant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A birth date as people write it in a form: day, month and year, in French order or ISO 8601, or the year alone.
 *
 * @param date 1 January where only the year is known
 */
public record BirthText(LocalDate date, boolean onlyYear) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})\\s?[/. -]\\s?(\\d{1,2})\\s?[/. -]\\s?(\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** Empty where it is no date. */
    public static Optional<BirthText> parse(String text) {
        String bare = text.strip();
        Matcher year = YEAR.matcher(bare);
        if (year.matches()) {
            return date(year.group(1), "1", "1", true);
        }
        Matcher iso = ISO.matcher(bare);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3), false);
        }
        Matcher french = FRENCH.matcher(bare);
        Matcher compact = COMPACT.matcher(bare);
        if (french.matches()) {
            return date(french.group(3), french.group(2), french.group(1), false);
        }
        return compact.matches() ? date(compact.group(3), compact.group(2), compact.group(1), false) : Optional.empty();
    }

    private static Optional<BirthText> date(String year, String month, String day, boolean onlyYear) {
        try {
            return Optional.of(new BirthText(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), onlyYear));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
