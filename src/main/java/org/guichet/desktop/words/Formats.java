package org.guichet.desktop.words;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guichet.language.Texts;

/** Dates, times, waits and amounts in the way of the language. */
public final class Formats {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Pattern FRENCH_PHONE = Pattern.compile("^\\+33(\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)$");

    private final Texts texts;

    public Formats(Texts texts) {
        this.texts = texts;
    }

    private Locale locale() {
        return texts.language().locale();
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy", locale()).format(date);
    }

    /** Fri 27/11. */
    public String shortDay(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE dd/MM", locale()).format(date);
    }

    public String longDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(date);
    }

    public String time(LocalTime time) {
        return TIME.format(time);
    }

    public String time(Instant instant, ZoneId zone) {
        return TIME.format(LocalDateTime.ofInstant(instant, zone));
    }

    public String dateTime(Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return date(local.toLocalDate()) + "  " + TIME.format(local);
    }

    /** How long ago, in whole minutes up to an hour and in hours and minutes beyond. */
    public String elapsed(Instant since, Clock clock) {
        long minutes = Math.max(0, Duration.between(since, clock.instant()).toMinutes());
        return minutes < 60
                ? texts.text("duration.minutes", minutes)
                : texts.text("duration.hours", minutes / 60, String.format(Locale.ROOT, "%02d", minutes % 60));
    }

    /** A French number in pairs, +33 6 39 98 00 00; another one as it was given. */
    public static String phone(String number) {
        return FRENCH_PHONE.matcher(number).replaceFirst("+33\u00a0$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5");
    }

    /** @param cents of euros */
    public String amount(int cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(cents / 100.0);
    }
}
