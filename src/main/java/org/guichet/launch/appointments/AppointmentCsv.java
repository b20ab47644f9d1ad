package org.guichet.launch.appointments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;

/** Reads a table of appointments. Each line is taken for itself: one forgotten quotation mark does not swallow the rest. */
final class AppointmentCsv {

    static final List<String> COLUMNS = List.of("appointment_number", "foreigner_number", "procedure", "date", "time");
    private static final String STATUS = "status";
    private static final String REPLACEMENT = "\ufffd";
    private static final int LONGEST_NUMBER = 32;

    private final CSVFormat quoted;
    private final List<String> header;

    AppointmentCsv(String headerLine) {
        // what a French spreadsheet writes
        String delimiter = headerLine.contains(";") ? ";" : ",";
        this.quoted = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        this.header = split(headerLine).map(names -> names.stream().map(String::strip).toList()).orElse(List.of());
    }

    List<String> missingColumns() {
        return COLUMNS.stream().filter(column -> !header.contains(column)).toList();
    }

    List<FileRow> read(List<String> lines) {
        List<FileRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(read(lines.get(i), i + 1));
            }
        }
        return rows;
    }

    private FileRow read(String text, int line) {
        if (text.contains(REPLACEMENT)) {
            return FileRow.Rejected.of(line, "cli.import.reason.character");
        }
        Optional<List<String>> fields = split(text);
        if (fields.isEmpty()) {
            return FileRow.Rejected.of(line, "cli.import.reason.quote");
        }
        if (fields.get().size() != header.size()) {
            return FileRow.Rejected.of(line, "cli.import.reason.columns", fields.get().size(), header.size());
        }
        return row(fields.get(), line);
    }

    private FileRow row(List<String> fields, long line) {
        String number = field(fields, "appointment_number");
        Optional<ForeignerNumber> person = ForeignerNumber.parse(field(fields, "foreigner_number"));
        Optional<Procedure> procedure = FieldReader.procedure(field(fields, "procedure"));
        Optional<LocalDate> day = FieldReader.day(field(fields, "date"));
        Optional<LocalTime> time = FieldReader.time(field(fields, "time"));
        Optional<Appointment.Status> status = FieldReader.status(field(fields, STATUS));
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            return FileRow.Rejected.of(line, "cli.appointments.reason.number", LONGEST_NUMBER);
        }
        if (person.isEmpty()) {
            return FileRow.Rejected.of(line, "cli.import.reason.foreignerNumber");
        }
        if (procedure.isEmpty()) {
            return FileRow.Rejected.of(line, "cli.appointments.reason.procedure", field(fields, "procedure"));
        }
        if (day.isEmpty()) {
            return FileRow.Rejected.of(line, "cli.appointments.reason.date", field(fields, "date"));
        }
        if (time.isEmpty()) {
            return FileRow.Rejected.of(line, "cli.appointments.reason.time", field(fields, "time"));
        }
        return status.<FileRow>map(each -> new FileRow.Slot(
                        line, number, person.get(), procedure.get(), day.get().atTime(time.get()), each))
                .orElseGet(() -> FileRow.Rejected.of(line, "cli.appointments.reason.status", field(fields, STATUS)));
    }

    private String field(List<String> fields, String column) {
        int place = header.indexOf(column);
        return place < 0 ? "" : fields.get(place).strip();
    }

    private Optional<List<String>> split(String line) {
        try (CSVParser parser = CSVParser.parse(line, quoted)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(Arrays.asList(records.getFirst().values())) : Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalStateException unbalanced) {
            return Optional.empty();
        }
    }
}
