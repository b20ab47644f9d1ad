package org.guichet.launch.appointments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Appointment.Status;
import org.guichet.domain.appointment.Procedure;
import org.guichet.launch.appointments.ImportPlan.Known;
import org.guichet.launch.appointments.ImportPlan.Place;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** What an import would do to what the site knows. */
class ImportPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDateTime TEN = TODAY.plusDays(1).atTime(10, 0);

    private static ForeignerNumber number(long person) {
        return new ForeignerNumber(String.format(Locale.ROOT, "%010d", 7_000_000_000L + person));
    }

    private static FileRow.Slot row(long line, String appointment, long person, LocalDateTime slot) {
        return new FileRow.Slot(line, appointment, number(person), Procedure.RENEWAL, slot, Status.CONFIRMED);
    }

    private static Appointment appointment(FileRow.Slot row, long person, Status status) {
        return new Appointment(row.number(), person, row.procedure(), row.slot(), status);
    }

    private static Known known(Map<String, Appointment> appointments, Map<Place, Integer> taken, int capacity) {
        Map<ForeignerNumber, Long> people = new HashMap<>();
        for (long person = 1; person <= 50; person++) {
            people.put(number(person), person);
        }
        return new Known(TODAY, people, appointments, Map.of("MOVED", Set.of(TEN)), taken, _ -> capacity);
    }

    private static List<String> reasons(ImportPlan plan) {
        return plan.rejected().stream().map(each -> each.line() + " " + each.textKey().replaceAll(".*\\.", "") + each.arguments()).toList();
    }

    /** The person was told the new date: a file of the night before does not take it back, one with a third date does. */
    @Test
    void aFileThatStillNamesTheSlotBeforeAMoveLeavesTheAppointmentWhereItIs() {
        Appointment moved = new Appointment("MOVED", 1, Procedure.RENEWAL, TEN.plusDays(3), Status.CONFIRMED);
        Known known = known(Map.of("MOVED", moved), Map.of(), 1);
        ImportPlan old = ImportPlan.of(List.of(row(2, "MOVED", 1, TEN), row(3, "R-9", 2, TEN)), known);
        assertEquals(1, old.same());
        assertEquals(List.of(), old.changed());
        assertEquals(1, old.added().size(), "its old place is free");
        FileRow.Slot third = row(2, "MOVED", 1, TEN.plusDays(5));
        assertEquals(List.of(appointment(third, 1, Status.CONFIRMED)), ImportPlan.of(List.of(third), known).changed());
    }

    @Test
    void newOnesAreAddedKnownOnesChangedOrLeft() {
        FileRow.Slot moved = row(2, "R-1", 1, TEN);
        FileRow.Slot same = row(3, "R-2", 2, TEN);
        FileRow.Slot fresh = row(4, "R-3", 3, TEN);
        Appointment before = new Appointment("R-1", 1, Procedure.RENEWAL, TEN.minusHours(1), Status.BOOKED);
        ImportPlan plan = ImportPlan.of(
                List.of(moved, same, fresh), known(Map.of("R-1", before, "R-2", appointment(same, 2, Status.CONFIRMED)), Map.of(), 0));
        assertEquals(List.of(appointment(fresh, 3, Status.CONFIRMED)), plan.added());
        assertEquals(List.of(appointment(moved, 1, Status.CONFIRMED)), plan.changed());
        assertEquals(1, plan.same());
    }

    @Test
    void eachLineThatCantBeTakenIsNamed() {
        ImportPlan plan = ImportPlan.of(
                List.of(
                        row(2, "R-1", 99, TEN), row(3, "R-2", 1, TODAY.minusDays(1).atTime(9, 0)), row(4, "R-3", 1, TEN),
                        row(5, "R-3", 2, TEN), row(6, "R-4", 1, TEN.plusHours(2)), row(7, "R-9", 3, TEN)),
                known(Map.of("R-9", new Appointment("R-9", 4, Procedure.RENEWAL, TEN, Status.CONFIRMED)), Map.of(), 0));
        assertEquals(
                List.of("2 unknownPerson[7000000099]", "3 past[2026-11-23]", "5 twice[4]", "6 sameVisit[4]", "7 otherPerson[R-9]"),
                reasons(plan));
        assertEquals(1, plan.added().size());
    }

    @Test
    void aSlotThatIsFullTakesNobodyMore() {
        Map<Place, Integer> taken = Map.of(new Place(TEN, Procedure.RENEWAL), 2);
        ImportPlan plan = ImportPlan.of(
                List.of(row(2, "R-1", 1, TEN), row(3, "R-2", 2, TEN), row(4, "R-3", 3, TEN.plusMinutes(10))), known(Map.of(), taken, 3));
        assertEquals(List.of("3 full[3]"), reasons(plan));
        assertEquals(2, plan.added().size());
    }

    @Test
    void cancelledOnesNeedNoRoomAndASecondMatterIsFine() {
        FileRow.Slot cancelled =
                new FileRow.Slot(2, "R-1", number(1), Procedure.RENEWAL, TEN, Status.CANCELLED_BY_PERSON);
        FileRow.Slot asylum = new FileRow.Slot(4, "R-3", number(1), Procedure.ASYLUM, TEN, Status.CONFIRMED);
        ImportPlan plan = ImportPlan.of(List.of(cancelled, row(3, "R-2", 1, TEN), asylum), known(Map.of(), Map.of(), 1));
        assertEquals(List.of(), plan.rejected());
        assertEquals(3, plan.added().size());
    }

    @Test
    void whatBecameOfAVisitIsNotForAFileToSay() {
        FileRow.Slot row = row(2, "R-1", 1, TEN);
        ImportPlan plan = ImportPlan.of(List.of(row), known(Map.of("R-1", appointment(row, 1, Status.HONOURED)), Map.of(), 0));
        assertEquals(1, plan.same());
        assertEquals(List.of(), plan.changed());
    }

    /** Whatever is in the file: each line is taken or named, no moment is overfull, and the same file again changes nothing. */
    @Test
    void everyLineIsAccountedForAndTheSecondTimeChangesNothing() {
        SeededRandom.repeat(500, random -> {
            List<FileRow> rows = new ArrayList<>();
            for (long line = 2; line < 40; line++) {
                LocalDateTime slot = TODAY.plusDays(random.nextInt(-1, 3)).atTime(9 + random.nextInt(3), 0);
                rows.add(row(line, "R-" + random.nextInt(30), random.nextInt(1, 60), slot));
            }
            ImportPlan plan = ImportPlan.of(rows, known(Map.of(), Map.of(), 4));
            assertEquals(rows.size(), plan.added().size() + plan.changed().size() + plan.same() + plan.rejected().size());
            Map<Place, Integer> held = new HashMap<>();
            Map<String, Appointment> after = new HashMap<>();
            plan.added().forEach(each -> {
                after.put(each.number(), each);
                held.merge(new Place(each.slot(), each.procedure()), 1, Integer::sum);
            });
            assertTrue(held.values().stream().allMatch(count -> count <= 4));
            ImportPlan again = ImportPlan.of(rows, known(after, Map.of(), 4));
            assertEquals(plan.added().size(), again.same());
            assertEquals(List.of(), again.added());
            assertEquals(List.of(), again.changed());
        });
    }
}
