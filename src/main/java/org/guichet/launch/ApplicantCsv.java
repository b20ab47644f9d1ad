package org.guichet.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.store.local.BaseData;

/**
 * Reads a file of people line by line: a line break within quotes is not for people's data, and taking each line for itself
 * keeps one forgotten quotation mark from swallowing all that follows.
 */
final class ApplicantCsv {

    static final List<String> COLUMNS =
            List.of("foreigner_number", "surname", "given_names", "birth_date", "nationality", "phone", "email");

    /** May be missing; F, M, X or nothing. */
    private static final String SEX = "sex";

    private static final Map<String, Sex> SEXES = Map.of("F", Sex.F, "M", Sex.M, "X", Sex.UNSPECIFIED, "", Sex.UNSPECIFIED);

    private static final Pattern NATIONALITY = Pattern.compile("[A-Z]{1,3}");
    private static final String REPLACEMENT = "\ufffd";
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);

    private final String delimiter;
    private final CSVFormat quoted;
    private final List<String> header;
    private final int[] places;
    private final LocalDate today;

    /** @param today nobody is born later */
    ApplicantCsv(String headerLine, LocalDate today) {
        this.today = today;
        // what a French spreadsheet writes
        this.delimiter = headerLine.contains(";") && !headerLine.contains(",") ? ";" : ",";
        this.quoted = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        this.header = split(headerLine).map(names -> names.stream().map(String::strip).toList()).orElse(List.of());
        this.places = COLUMNS.stream().mapToInt(header::indexOf).toArray();
    }

    /** What a line holds: a person, or the reason why it holds none. */
    sealed interface Line {

        record Person(Applicant applicant) implements Line {}

        /** @param textKey of a reason that names the column and what is expected */
        record Rejected(String textKey, List<Object> arguments) implements Line {}
    }

    List<String> missingColumns() {
        return COLUMNS.stream().filter(column -> !header.contains(column)).toList();
    }

    boolean tellsSex() {
        return header.contains(SEX);
    }

    /** @param id for a person who is new */
    Line read(String line, long id) {
        if (line.contains(REPLACEMENT)) {
            return rejected("character");
        }
        Optional<List<String>> fields = split(line);
        if (fields.isEmpty()) {
            return rejected("quote");
        }
        if (fields.get().size() != header.size()) {
            return rejected("columns", fields.get().size(), header.size());
        }
        return person(fields.get(), id);
    }

    private Line person(List<String> fields, long id) {
        Optional<ForeignerNumber> number = ForeignerNumber.parse(field(fields, 0));
        if (number.isEmpty()) {
            return rejected("foreignerNumber");
        }
        if (field(fields, 1).isEmpty()) {
            return rejected("surname");
        }
        if (!NATIONALITY.matcher(field(fields, 4)).matches()) {
            return rejected("nationality");
        }
        LocalDate birth = null;
        if (!field(fields, 3).isEmpty()) {
            try {
                birth = LocalDate.parse(field(fields, 3));
            } catch (DateTimeParseException e) {
                return rejected("birthDate");
            }
            if (birth.isAfter(today) || birth.isBefore(EARLIEST)) {
                return rejected("birthDate");
            }
        }
        Sex sex = tellsSex() ? SEXES.get(fields.get(header.indexOf(SEX)).strip().toUpperCase(Locale.ROOT)) : Sex.UNSPECIFIED;
        if (sex == null) {
            return rejected("sex");
        }
        Applicant applicant = new Applicant(
                id,
                number,
                field(fields, 1),
                field(fields, 2),
                birth,
                sex,
                field(fields, 4),
                field(fields, 5),
                field(fields, 6));
        return BaseData.fits(applicant) ? new Line.Person(applicant) : rejected("tooLong");
    }

    private String field(List<String> fields, int column) {
        return fields.get(places[column]).strip();
    }

    /** Empty where quotation marks don't pair up. */
    private Optional<List<String>> split(String line) {
        if (line.indexOf('"') < 0) {
            return Optional.of(Arrays.asList(line.split(delimiter, -1)));
        }
        try (CSVParser parser = CSVParser.parse(line, quoted)) {
            return parser.stream().findFirst().map(CSVRecord::toList);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static Line.Rejected rejected(String reason, Object... arguments) {
        return new Line.Rejected("cli.import.reason." + reason, List.of(arguments));
    }
}
