package org.guichet.launch.appointments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.language.Language;
import org.guichet.language.Texts;

/** Reads the fields that both kinds of files have, in the ways that people write them. */
final class FieldReader {

    private static final List<DateTimeFormatter> DAYS = List.of(strict("uuuu-MM-dd"), strict("dd/MM/uuuu"), strict("uuuuMMdd"));
    private static final List<DateTimeFormatter> TIMES = List.of(strict("H:mm"), strict("H:mm:ss"), strict("H'h'mm"), strict("HHmmss"));
    private static final List<Texts> CATALOGUES = List.of(Texts.in(Language.FRENCH), Texts.in(Language.ENGLISH));

    private FieldReader() {}

    /** Strict: the 31st of February is no day, and not the 3rd of March. */
    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter each : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, each));
            } catch (DateTimeException another) {
                // the next form may be the one
            }
        }
        return Optional.empty();
    }

    static Optional<LocalTime> time(String text) {
        for (DateTimeFormatter each : TIMES) {
            try {
                return Optional.of(LocalTime.parse(text, each));
            } catch (DateTimeException another) {
                // the next form may be the one
            }
        }
        return Optional.empty();
    }

    /** By its stored name, or as a screen shows it in either language. */
    static Optional<Procedure> procedure(String text) {
        String wanted = text.strip();
        for (Procedure each : Procedure.values()) {
            boolean shown = CATALOGUES.stream().anyMatch(texts -> wanted.equalsIgnoreCase(texts.text("procedure", each))
                    || wanted.equalsIgnoreCase(texts.text("procedure.short", each)));
            if (shown || wanted.equalsIgnoreCase(each.name())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** A slot that comes from a file is not honoured or missed yet. Nothing said means confirmed. */
    static Optional<Appointment.Status> status(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "", "CONFIRMED" -> Optional.of(Appointment.Status.CONFIRMED);
            case "BOOKED", "TENTATIVE" -> Optional.of(Appointment.Status.BOOKED);
            case "MOVED" -> Optional.of(Appointment.Status.MOVED);
            case "CANCELLED", "CANCELLED_BY_SERVICE" -> Optional.of(Appointment.Status.CANCELLED_BY_SERVICE);
            case "CANCELLED_BY_PERSON" -> Optional.of(Appointment.Status.CANCELLED_BY_PERSON);
            default -> Optional.empty();
        };
    }
}
