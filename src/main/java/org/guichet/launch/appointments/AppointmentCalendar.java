package org.guichet.launch.appointments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.launch.appointments.CalendarLines.Property;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of an iCalendar file: UID is the appointment's number, DTSTART the slot, CATEGORIES the procedure, STATUS the
 * status, and X-FOREIGNER-NUMBER the person. What else there is (alarms, time zones, to-dos) is left alone.
 */
final class AppointmentCalendar {

    private static final int LONGEST_NUMBER = 32;
    private static final int LOCAL_LENGTH = 15;

    private final ZoneId zone;

    /** @param zone of the site: a moment in UTC is a slot there */
    AppointmentCalendar(ZoneId zone) {
        this.zone = zone;
    }

    List<FileRow> read(List<String> lines) {
        List<FileRow> rows = new ArrayList<>();
        Map<String, Property> event = null;
        long begins = 0;
        int inner = 0;
        for (Property each : CalendarLines.read(lines)) {
            String component = each.value().strip().toUpperCase(Locale.ROOT);
            boolean begin = each.name().equals("BEGIN");
            boolean end = each.name().equals("END");
            if (begin && component.equals("VEVENT")) {
                if (event != null) {
                    rows.add(FileRow.Rejected.of(begins, "cli.appointments.reason.cut"));
                }
                event = new HashMap<>();
                begins = each.line();
                inner = 0;
            } else if (end && component.equals("VEVENT") && event != null) {
                rows.add(row(event, begins));
                event = null;
            } else if (begin || end) {
                inner += begin ? 1 : -1;
            } else if (event != null && inner == 0) {
                event.putIfAbsent(each.name(), each);
            }
        }
        if (event != null) {
            rows.add(FileRow.Rejected.of(begins, "cli.appointments.reason.cut"));
        }
        return rows;
    }

    private FileRow row(Map<String, Property> event, long line) {
        String number = text(event, "UID");
        Optional<ForeignerNumber> person = ForeignerNumber.parse(text(event, "X-FOREIGNER-NUMBER"));
        String category = text(event, "CATEGORIES");
        Optional<Procedure> procedure = FieldReader.procedure(category);
        Optional<Appointment.Status> status = FieldReader.status(text(event, "STATUS"));
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            return FileRow.Rejected.of(line, "cli.appointments.reason.number", LONGEST_NUMBER);
        }
        if (event.containsKey("RRULE") || event.containsKey("RDATE")) {
            return FileRow.Rejected.of(line, "cli.appointments.reason.recurring");
        }
        if (person.isEmpty()) {
            return FileRow.Rejected.of(line, "cli.appointments.reason.eventPerson");
        }
        if (procedure.isEmpty()) {
            return FileRow.Rejected.of(line, "cli.appointments.reason.procedure", category);
        }
        if (status.isEmpty()) {
            return FileRow.Rejected.of(line, "cli.appointments.reason.status", text(event, "STATUS"));
        }
        Optional<LocalDateTime> slot = slot(event.get("DTSTART"));
        return slot.<FileRow>map(each -> new FileRow.Slot(
                        line, number, person.get(), procedure.get(), each, status.get()))
                .orElseGet(() -> FileRow.Rejected.of(line, "cli.appointments.reason.date", text(event, "DTSTART")));
    }

    private static String text(Map<String, Property> event, String name) {
        Property property = event.get(name);
        return property == null ? "" : property.text().strip();
    }

    /** A whole day is no slot. */
    private Optional<LocalDateTime> slot(@Nullable Property start) {
        String value = start == null ? "" : start.value().strip();
        boolean utc = value.endsWith("Z");
        String local = utc ? value.substring(0, value.length() - 1) : value;
        if (start == null || local.length() != LOCAL_LENGTH || local.charAt(8) != 'T') {
            return Optional.empty();
        }
        Optional<LocalDate> day = FieldReader.day(local.substring(0, 8));
        Optional<LocalTime> time = FieldReader.time(local.substring(9));
        if (day.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        try {
            String of = start.parameter("TZID");
            ZoneId written = utc ? ZoneOffset.UTC : of.isEmpty() ? zone : ZoneId.of(of);
            return Optional.of(day.get().atTime(time.get()).atZone(written).withZoneSameInstant(zone).toLocalDateTime());
        } catch (DateTimeException unknownZone) {
            return Optional.empty();
        }
    }
}
