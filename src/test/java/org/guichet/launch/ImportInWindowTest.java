package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.appointment.ImportRoom;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.workflow.appointment.AppointmentIntake.RejectedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of appointments in the window: looked at first, then taken by the space bar, on the real store. */
class ImportInWindowTest extends WindowTest {

    private static final int MOST_ROOMS = 8;

    @TempDir
    private Path files;

    @Test
    void nothingIsSavedBeforeItIsTakenAndTheBadLineNamesWhatIsExpected() throws Exception {
        openImport("lefevre");
        String number = window.person(25).foreignerNumber().orElseThrow().digits();
        LocalDate day = LocalDate.now(window.desk().acts().clock()).plusDays(4);
        offer(List.of(
                "appointment_number,foreigner_number,procedure,date,time,status",
                "IMPORTED-1," + number + ",RENEWAL," + day + ",09:40,CONFIRMED",
                "IMPORTED-2," + number + ",BIOMETRICS,31/02/" + (day.getYear() + 1) + ",09:40,CONFIRMED"));
        window.until(() -> shown("import-take"));
        assertTrue(text().contains("1 to add"), text());
        List<RejectedLine> rejected = rejected();
        assertEquals(List.of(3L), rejected.stream().map(RejectedLine::line).toList());
        assertEquals("cli.appointments.reason.date", rejected.getFirst().textKey());
        assertTrue(window.desk().store().appointments().find("IMPORTED-1").isEmpty());

        press(KeyCode.SPACE);
        window.until(() -> window.desk().store().appointments().find("IMPORTED-1").isPresent());
        window.until(() -> text().contains("1 added"));
        Appointment taken = window.desk().store().appointments().find("IMPORTED-1").orElseThrow();
        assertEquals(Procedure.RENEWAL, taken.procedure());
        assertEquals(
                new AuditedAct.AppointmentsImported(1, 0), window.desk().store().auditTrail().latest(1).getFirst().act());

        press(KeyCode.ESCAPE);
        assertFalse(shown("import-rejected"));
    }

    /** The site gives so many slots at one moment as its agenda says. */
    @Test
    void slotsBeyondTheCapacityOfTheAgendaAreNamed() throws Exception {
        openImport("lefevre");
        LocalDate day = LocalDate.now(window.desk().acts().clock()).plusDays(40);
        int capacity = window.desk().store().settings().agenda().capacityFor(Procedure.RENEWAL);
        List<String> lines = new ArrayList<>(List.of("appointment_number,foreigner_number,procedure,date,time"));
        for (int i = 0; i <= capacity; i++) {
            String number = window.person(25 + i).foreignerNumber().orElseThrow().digits();
            lines.add("MANY-" + i + "," + number + ",RENEWAL," + day + ",09:45");
        }
        offer(lines);
        window.until(() -> shown("import-take"));
        List<RejectedLine> rejected = rejected();
        assertEquals(List.of("cli.appointments.reason.full"), rejected.stream().map(RejectedLine::textKey).toList());
        assertEquals(List.of(Integer.toString(capacity)), rejected.getFirst().arguments());
    }

    @Test
    void anAdministratorMayImportAndAFileThatIsNoneIsSaidToBeNone() throws Exception {
        openImport("admin");
        Path picture = files.resolve("picture.csv");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 0, 2, 0, 3});
        FxThread.runAndWait(() -> room().read(picture));
        window.until(() -> text().contains("no CSV text"));
        assertFalse(shown("import-take"));
        FxThread.runAndWait(() -> room().read(files.resolve("missing.csv")));
        window.until(() -> text().contains("check its name"));
    }

    private void openImport(String login) throws Exception {
        type(login + "\tdemo\r");
        window.until(() -> shown("sign-out"));
        for (int room = 0; room < MOST_ROOMS && !shown("import"); room++) {
            press(KeyCode.PAGE_UP, true);
        }
        window.until(() -> shown("import"));
    }

    private void offer(List<String> lines) throws Exception {
        Path file = files.resolve("slots.csv");
        Files.write(file, lines);
        FxThread.runAndWait(() -> room().read(file));
    }

    private ImportRoom room() {
        return (ImportRoom) window.scene().lookup("#import");
    }

    private List<RejectedLine> rejected() throws Exception {
        return asked(() -> {
            TableView<?> table = (TableView<?>) window.scene().lookup("#import-rejected");
            return table.getItems().stream().map(RejectedLine.class::cast).toList();
        });
    }

    private boolean shown(String id) throws Exception {
        return asked(() -> window.isShown(id));
    }

    private String text() throws Exception {
        return asked(() -> ((Labeled) window.scene().lookup("#import-state")).getText());
    }
}
