package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.launch.CommandLineTest.Ran;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code guichet import appointments}, from a file to what the desk knows. */
class ImportAppointmentsCommandTest {

    private final LocalDate tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(1);
    private static final String HEADER = "appointment_number;foreigner_number;procedure;date;time\n";

    @TempDir
    private Path folder = Path.of("");

    private String home = "";
    private Path file = Path.of("");

    @BeforeEach
    void twoPeople() throws IOException {
        home = folder.resolve("home").toString();
        file = folder.resolve("slots.csv");
        Path people = Files.writeString(folder.resolve("people.csv"), """
                foreigner_number,surname,given_names,birth_date,nationality,phone,email
                1000000001,Zhao,Chunglong,1972-08-23,CHN,,
                1000000002,Diallo,Aminata,1990-02-01,SEN,,
                """);
        assertEquals(0, CommandLineTest.run("import", "applicants", people.toString(), "--home", home, "--lang", "en").code());
    }

    private Ran run(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("import", "appointments", file.toString(), "--home", home, "--lang", "en"));
        arguments.addAll(List.of(more));
        return CommandLineTest.run(arguments.toArray(String[]::new));
    }

    private Optional<Appointment> kept(String number) {
        try (LocalStore store = HomeDoor.existing(Path.of(home))) {
            return store.appointments().find(number);
        }
    }

    private String slot(String number, String person, String time) {
        return number + ";" + person + ";Premier dépôt;" + tomorrow + ";" + time + "\n";
    }

    @Test
    void aPreviewNamesEveryLineAndKeepsNothing() throws IOException {
        Files.writeString(file, HEADER + slot("R-1", "1000000001", "10:00") + slot("R-2", "9999999999", "10:00")
                + "R-3;1000000002;Asile;31/02/2027;10:00\n");
        Ran ran = run("--preview");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("to add: 1"), ran.out());
        assertTrue(ran.out().contains("Line 3: person unknown to this desk (9999999999)"), ran.out());
        assertTrue(ran.out().contains("Line 4: this day does not exist"), ran.out());
        assertTrue(kept("R-1").isEmpty());
        assertFalse(Files.exists(folder.resolve("slots.csv.rejected.csv")));
    }

    @Test
    void goodLinesAreTakenTheOthersNotedAndTheSameFileAgainChangesNothing() throws IOException {
        Files.writeString(file, HEADER + slot("R-1", "1000000001", "10:00") + slot("R-2", "12", "10:00"));
        assertTrue(run().out().contains("Appointments added: 1, changed: 0, unchanged: 0"));
        Appointment kept = kept("R-1").orElseThrow();
        assertEquals(tomorrow.atTime(10, 0), kept.slot());
        assertEquals(Procedure.FIRST_FILING, kept.procedure());
        assertEquals(Appointment.Status.CONFIRMED, kept.status());
        assertEquals(2, Files.readAllLines(folder.resolve("slots.csv.rejected.csv")).size());
        assertTrue(run().out().contains("Appointments added: 0, changed: 0, unchanged: 1"));
        Files.writeString(file, HEADER + slot("R-1", "1000000001", "11:00"));
        assertTrue(run().out().contains("changed: 1"));
        assertEquals(tomorrow.atTime(11, 0), kept("R-1").orElseThrow().slot());
        assertFalse(Files.exists(folder.resolve("slots.csv.rejected.csv")), "of the run before");
    }

    @Test
    void theFilesEncodingIsFoundOut() throws IOException {
        for (Charset charset : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8)) {
            Files.writeString(file, HEADER + slot("R-" + charset.name(), "1000000001", "10:00"), charset);
            assertTrue(run().out().contains("added: 1"), charset::name);
            Files.delete(file);
        }
        Files.writeString(file, "\ufeff" + HEADER + slot("R-mark", "1000000002", "10:00"), StandardCharsets.UTF_8);
        assertTrue(run().out().contains("added: 1"));
    }

    @Test
    void aCalendarIsTakenToo() throws IOException {
        String day = tomorrow.toString().replace("-", "");
        Files.writeString(file, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:EV-1\r\nDTSTART:" + day + "T101500\r\nCATEGORIES:ASYLUM\r\n"
                + "X-FOREIGNER-NUMBER:1000000002\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        assertTrue(run().out().contains("added: 1"));
        assertEquals(tomorrow.atTime(10, 15), kept("EV-1").orElseThrow().slot());
    }

    @Test
    void slotsBeyondCapacityAreNamedAlsoWhenTheOthersCameBefore() throws IOException {
        Files.writeString(file, HEADER + slot("R-1", "1000000001", "10:00"));
        run("--capacity", "1");
        Files.writeString(file, HEADER + slot("R-2", "1000000002", "10:00"));
        Ran ran = run("--capacity", "1");
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("Line 2: slot full (1 people)"), ran.out());
        assertTrue(kept("R-2").isEmpty());
    }

    @Test
    void wrongColumnsAreNamedAndNothingIsTaken() throws IOException {
        Files.writeString(file, "name;day\nZhao;tomorrow\n");
        Ran ran = run();
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("appointment_number, foreigner_number, procedure, date, time"), ran.out());
        Files.write(file, new byte[] {0, 1, 2, 3});
        assertEquals(1, run().code());
        Files.writeString(file, "");
        assertEquals(1, run().code());
    }
}
