package org.guichet.launch.applicants;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.launch.applicants.Columns.Column;
import org.guichet.launch.applicants.LineReading.Person;
import org.guichet.launch.applicants.LineReading.Reason;
import org.guichet.launch.applicants.LineReading.Refused;
import org.guichet.store.local.BaseData;
import org.jspecify.annotations.Nullable;

/** Reads a line of the file as a person, or says which cell is wrong and why. */
final class ApplicantLines {

    private static final int FIRST_YEAR = 1900;
    /** The store gives people their ids. */
    private static final long NO_ID_YET = 0;

    private final Columns columns;
    private final LocalDate today;

    ApplicantLines(Columns columns, LocalDate today) {
        this.columns = columns;
        this.today = today;
    }

    LineReading read(String line) {
        if (line.chars().anyMatch(c -> c == '\uFFFD' || (Character.isISOControl(c) && c != '\t'))) {
            return new Refused(Reason.UNREADABLE_CHARACTERS, "");
        }
        Optional<List<String>> cells = columns.cells(line);
        if (cells.isEmpty()) {
            return new Refused(Reason.QUOTES_BROKEN, "");
        }
        if (!columns.fits(cells.get())) {
            return new Refused(Reason.WRONG_NUMBER_OF_COLUMNS, "");
        }
        return person(cells.get());
    }

    private LineReading person(List<String> cells) {
        String number = columns.value(cells, Column.FOREIGNER_NUMBER);
        if (number.isEmpty()) {
            return refused(Reason.NUMBER_MISSING, Column.FOREIGNER_NUMBER);
        }
        Optional<ForeignerNumber> known = ForeignerNumber.parse(number);
        if (known.isEmpty()) {
            return refused(Reason.NUMBER_WRONG, Column.FOREIGNER_NUMBER);
        }
        String surname = name(cells, Column.SURNAME);
        if (surname.isEmpty()) {
            return refused(Reason.NAME_MISSING, Column.SURNAME);
        }
        String nationality = columns.value(cells, Column.NATIONALITY).toUpperCase(Locale.ROOT);
        if (!nationality.isEmpty() && !isCode(nationality)) {
            return refused(Reason.NATIONALITY_WRONG, Column.NATIONALITY);
        }
        Optional<Sex> sex = sex(columns.value(cells, Column.SEX));
        if (sex.isEmpty()) {
            return refused(Reason.SEX_WRONG, Column.SEX);
        }
        LocalDate birth;
        try {
            birth = date(columns.value(cells, Column.BIRTH_DATE));
        } catch (DateTimeParseException e) {
            return refused(Reason.DATE_WRONG, Column.BIRTH_DATE);
        }
        if (birth != null && (birth.isAfter(today) || birth.getYear() < FIRST_YEAR)) {
            return refused(Reason.DATE_IMPLAUSIBLE, Column.BIRTH_DATE);
        }
        Applicant person = new Applicant(
                NO_ID_YET,
                known,
                surname,
                name(cells, Column.GIVEN_NAMES),
                birth,
                sex.get(),
                nationality,
                columns.value(cells, Column.PHONE),
                columns.value(cells, Column.EMAIL));
        return BaseData.fits(person) ? new Person(person) : new Refused(Reason.TOO_LONG, "");
    }

    private static Refused refused(Reason reason, Column column) {
        return new Refused(reason, column.title());
    }

    /** Accents as one character each, however the file writes them: equal names are equal texts then. */
    private String name(List<String> cells, Column column) {
        return Normalizer.normalize(columns.value(cells, column), Normalizer.Form.NFC);
    }

    /** Unknown where the cell is empty. */
    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static boolean isCode(String text) {
        return text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static Optional<Sex> sex(String cell) {
        return switch (cell.toUpperCase(Locale.ROOT)) {
            case "F" -> Optional.of(Sex.F);
            case "M" -> Optional.of(Sex.M);
            case "", "X", "U" -> Optional.of(Sex.UNSPECIFIED);
            default -> Optional.empty();
        };
    }
}
