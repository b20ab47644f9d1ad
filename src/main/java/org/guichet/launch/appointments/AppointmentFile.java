package org.guichet.launch.appointments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.store.local.AppointmentImport;

/** A file of appointments, in either form, and what the site makes of it. */
public final class AppointmentFile {

    private final AppointmentImport store;
    private final LocalDate today;
    private final ZoneId zone;
    private final ToIntFunction<Procedure> capacity;

    /** @param capacity people at one moment for a procedure; 0 where nobody counts */
    public AppointmentFile(AppointmentImport store, LocalDate today, ZoneId zone, ToIntFunction<Procedure> capacity) {
        this.store = store;
        this.today = today;
        this.zone = zone;
        this.capacity = capacity;
    }

    /** Works out what the file would do; nothing is written. */
    ImportPlan plan(List<String> lines) {
        List<FileRow> rows = rows(lines);
        List<FileRow.Slot> slots =
                rows.stream().filter(FileRow.Slot.class::isInstance).map(FileRow.Slot.class::cast).toList();
        Set<String> numbers = slots.stream().map(FileRow.Slot::number).collect(Collectors.toSet());
        return ImportPlan.of(rows, new ImportPlan.Known(
                today,
                store.people(slots.stream().map(FileRow.Slot::person).toList()),
                store.known(numbers),
                store.leftSlots(numbers),
                taken(slots, numbers),
                capacity));
    }

    private List<FileRow> rows(List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.getFirst();
        if (first.strip().toUpperCase(Locale.ROOT).equals("BEGIN:VCALENDAR")) {
            return new AppointmentCalendar(zone).read(lines);
        }
        AppointmentCsv csv = new AppointmentCsv(first);
        if (!csv.missingColumns().isEmpty()) {
            return List.of(FileRow.Rejected.of(1, "cli.import.columns", String.join(", ", csv.missingColumns())));
        }
        return csv.read(lines);
    }

    private Map<ImportPlan.Place, Integer> taken(List<FileRow.Slot> slots, Set<String> ofTheFile) {
        Map<ImportPlan.Place, Integer> taken = new HashMap<>();
        Set<LocalDate> days = slots.stream()
                .filter(each -> capacity.applyAsInt(each.procedure()) > 0)
                .map(each -> each.slot().toLocalDate())
                .collect(Collectors.toSet());
        for (LocalDate day : days) {
            store.on(day).stream()
                    .filter(each -> !ofTheFile.contains(each.number()))
                    .filter(each -> each.status() == Appointment.Status.CONFIRMED || each.status() == Appointment.Status.BOOKED)
                    .forEach(each -> taken.merge(new ImportPlan.Place(each.slot(), each.procedure()), 1, Integer::sum));
        }
        return taken;
    }

    /** @param agent in whose name */
    void take(ImportPlan plan, String agent) {
        store.take(agent, plan.added(), plan.changed());
    }
}
