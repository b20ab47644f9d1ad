package org.guichet.launch.appointments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment.Status;
import org.guichet.domain.appointment.Procedure;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read in files of appointments, and what is said of the rest. */
class AppointmentFilesTest {

    private static final String HEADER = "appointment_number,foreigner_number,procedure,date,time,status";
    private static final AppointmentCalendar CALENDAR = new AppointmentCalendar(ZoneId.of("Europe/Paris"));

    private static List<FileRow> csv(String... lines) {
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(lines));
        return new AppointmentCsv(HEADER).read(all);
    }

    private static FileRow.Rejected rejected(FileRow row) {
        return assertInstanceOf(FileRow.Rejected.class, row);
    }

    private static List<FileRow> event(String... lines) {
        List<String> all = new ArrayList<>(List.of("BEGIN:VCALENDAR", "BEGIN:VEVENT"));
        all.addAll(List.of(lines));
        all.addAll(List.of("END:VEVENT", "END:VCALENDAR"));
        return CALENDAR.read(all);
    }

    private static FileRow.Slot slot(LocalDateTime at) {
        return new FileRow.Slot(
                2, "R-1", new ForeignerNumber("0700000042"), Procedure.CARD_PICKUP, at, Status.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "'R-1,0700000042,CARD_PICKUP,2026-11-25,09:40,CONFIRMED'",
        "'R-1,0700000042,Remise de titre,25/11/2026,9:40,'",
        "'R-1,0700000042,card pickup,2026-11-25,9h40,confirmed'",
        "' R-1 ,0700000042, Remise ,25/11/2026,09:40:00,'"
    })
    void peopleWriteTheSameSlotInManyWays(String line) {
        assertEquals(List.of(slot(LocalDateTime.of(2026, 11, 25, 9, 40))), csv(line));
    }

    @ParameterizedTest
    @CsvSource({
        "'R-1,0700000042,CARD_PICKUP,31/02/2027,09:40,',               cli.appointments.reason.date",
        "'R-1,0700000042,CARD_PICKUP,2026-02-30,09:40,',               cli.appointments.reason.date",
        "'R-1,0700000042,CARD_PICKUP,,09:40,',                         cli.appointments.reason.date",
        "'R-1,0700000042,CARD_PICKUP,2026-11-25,25:00,',               cli.appointments.reason.time",
        "'R-1,0700000042,Dentist,2026-11-25,09:40,',                   cli.appointments.reason.procedure",
        "'R-1,12,CARD_PICKUP,2026-11-25,09:40,',                       cli.import.reason.foreignerNumber",
        "',0700000042,CARD_PICKUP,2026-11-25,09:40,',                  cli.appointments.reason.number",
        "'R-1,0700000042,CARD_PICKUP,2026-11-25,09:40,HONOURED',       cli.appointments.reason.status",
        "'R-1,0700000042,CARD_PICKUP,2026-11-25',                      cli.import.reason.columns",
        "'R-1,\"0700000042,CARD_PICKUP,2026-11-25,09:40,',             cli.import.reason.quote",
        "'R-\ufffd,0700000042,CARD_PICKUP,2026-11-25,09:40,',          cli.import.reason.character"
    })
    void whatCantBeReadIsNamedWithItsReason(String line, String reason) {
        FileRow.Rejected row = rejected(csv("", line).getFirst());
        assertEquals(reason, row.textKey());
        assertEquals(3, row.line(), "the empty line before it counts");
    }

    @Test
    void aFrenchSpreadsheetsSemicolonsAreFineAndAMissingColumnIsNamed() {
        AppointmentCsv csv = new AppointmentCsv(HEADER.replace(',', ';'));
        assertEquals(List.of(), csv.missingColumns());
        assertEquals(
                List.of(slot(LocalDateTime.of(2026, 11, 25, 9, 40))),
                csv.read(List.of(HEADER, "R-1;0700000042;Remise de titre;25/11/2026;9:40;")));
        assertEquals(List.of("date", "time"), new AppointmentCsv("appointment_number,foreigner_number,procedure").missingColumns());
    }

    @Test
    void anEventIsReadInTheSitesTimeWhateverItsZone() {
        for (String start : List.of(
                "DTSTART:20261125T094000", "DTSTART:20261125T084000Z", "DTSTART;TZID=Europe/Paris:20261125T094000",
                "DTSTART;TZID=\"Europe/Lisbon\";X-NOTE=\"a;b:c\":20261125T084000")) {
            assertEquals(
                    List.of(slot(LocalDateTime.of(2026, 11, 25, 9, 40))),
                    event("UID:R-1", start, "CATEGORIES:CARD_PICKUP", "X-FOREIGNER-NUMBER:0700000042"));
        }
    }

    @Test
    void summerTimeIsTheZonesMatter() {
        FileRow row = event("UID:R-1", "DTSTART:20260725T074000Z", "CATEGORIES:CARD_PICKUP", "X-FOREIGNER-NUMBER:0700000042")
                .getFirst();
        assertEquals(LocalDateTime.of(2026, 7, 25, 9, 40), assertInstanceOf(FileRow.Slot.class, row).slot());
    }

    @Test
    void foldedLinesEscapesAlarmsAndTimeZonesAreUnderstood() {
        List<FileRow> rows = CALENDAR.read(List.of(
                "BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "DTSTART:19700101T000000", "UID:not this one", "END:VTIMEZONE",
                "begin:vevent", "uid:R-", "\t1", "DTSTART:20261125T09", " 4000", "categories:Remise de", "  titre",
                "BEGIN:VALARM", "UID:nor this", "END:VALARM", "STATUS:CONFIRMED", "DESCRIPTION:a\\, b\\nc",
                "X-FOREIGNER-NUMBER:0700000042", "end:vevent", "END:VCALENDAR"));
        FileRow.Slot read = assertInstanceOf(FileRow.Slot.class, rows.getFirst());
        assertEquals(1, rows.size());
        assertEquals("R-1", read.number());
        assertEquals(6, read.line(), "where the event begins");
        assertEquals(LocalDateTime.of(2026, 11, 25, 9, 40), read.slot());
    }

    @Test
    void eventsThatAreNoSlotsAreNamed() {
        String uid = "UID:R-1";
        String start = "DTSTART:20261125T094000";
        String asylum = "CATEGORIES:ASYLUM";
        String person = "X-FOREIGNER-NUMBER:0700000042";
        for (String noSlot : List.of("DTSTART;VALUE=DATE:20261125", "DTSTART:20270231T094000", "X-START:none",
                "DTSTART;TZID=Mars/Crater:20261125T094000", "DTSTART:")) {
            assertEquals("cli.appointments.reason.date", reason(uid, noSlot, asylum, person));
        }
        assertEquals("cli.appointments.reason.recurring", reason(uid, start, asylum, person, "RRULE:FREQ=DAILY"));
        assertEquals("cli.appointments.reason.eventPerson", reason(uid, start, asylum));
        assertEquals("cli.appointments.reason.number", reason(start, asylum, person));
    }

    private static String reason(String... event) {
        return rejected(event(event).getFirst()).textKey();
    }

    @Test
    void aCalendarThatEndsTooSoonNamesTheEvent() {
        List<FileRow> rows = CALENDAR.read(List.of("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:R-1", "BEGIN:VEVENT", "UID:R-2"));
        assertEquals(
                List.of(FileRow.Rejected.of(2, "cli.appointments.reason.cut"), FileRow.Rejected.of(4, "cli.appointments.reason.cut")),
                rows);
    }

    @Test
    void noFileBreaksTheReaders() {
        SeededRandom.repeat(2_000, random -> {
            List<String> lines = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                lines.add(anyLine(random));
            }
            assertTrue(new AppointmentCsv(HEADER).read(lines).size() <= lines.size());
            assertTrue(CALENDAR.read(lines).size() <= lines.size());
        });
    }

    private static String anyLine(SplittableRandom random) {
        List<String> known = List.of("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM", "UID:1", "DTSTART:20261125T094000Z",
                "DTSTART;TZID=\":x", "CATEGORIES:ASYLUM", "X-FOREIGNER-NUMBER:0700000042",
                "R-1,0700000042,ASYLUM,2026-11-25,09:40,", "\"", "");
        return random.nextInt(3) > 0
                ? SeededRandom.any(random, known)
                : SeededRandom.text(random, "abcTZ019:;,=\"\\ \t\u00e9\0", 0, 30);
    }

    @Test
    void daysAreStrict() {
        assertEquals(LocalDate.of(2028, 2, 29), FieldReader.day("29/02/2028").orElseThrow());
        assertTrue(FieldReader.day("29/02/2027").isEmpty());
        assertTrue(FieldReader.day("1/2/2027").isEmpty());
        assertTrue(FieldReader.time("24:00").isEmpty());
    }
}
