package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.queue.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new date for whoever is turned away at the door, with the keyboard alone, on the real store. */
class RedateByKeyboardTest extends WindowTest {

    private static final long SCANNER = 4;

    @BeforeEach
    void atTheDoor() throws Exception {
        type("accueil\tdemo\r");
        window.until(() -> asked(() -> window.scene().lookup("#door-last") instanceof ListView<?> list && !list.getItems().isEmpty()));
    }

    @Test
    void whoeverTheClosedDoorsTurnAwayGetsADateAtOnceAndTheOldPaperSaysIt() throws Exception {
        Appointment before = expected();
        String paper = code(before);
        closeDoors();
        scan(paper);
        window.until(() -> asked(() -> window.isShown("door-redate")));
        control(KeyCode.R);
        window.until(() -> asked(() -> window.isShown("redate-1")));
        press(KeyCode.DIGIT2);
        window.until(() -> !now(before).slot().equals(before.slot()));
        LocalDateTime to = now(before).slot();
        assertTrue(to.toLocalDate().isAfter(today()), to::toString);
        window.until(() -> text("door-title").startsWith("New date: "));
        assertTrue(asked(() -> window.scene().lookup("#door-field").isFocused()), "ready for the next person");

        scan(paper);
        window.until(() -> text("door-title").startsWith("This appointment was moved. New date: "));
        assertFalse(asked(() -> window.isShown("door-redate")), "whoever has a new date is told it");
        scan(code(now(before)));
        window.until(() -> text("door-title").startsWith("This appointment is for "));
    }

    @Test
    void controlZGivesTheOldSlotBack() throws Exception {
        Appointment before = expected();
        turnAwayAndRedate(before);
        control(KeyCode.Z);
        window.until(() -> now(before).equals(before));
        window.until(() -> text("door-title").startsWith("The appointment stands again"));
    }

    @Test
    void f9ShowsTheNewConvocationAndEscapeLeavesIt() throws Exception {
        Appointment before = expected();
        turnAwayAndRedate(before);
        press(KeyCode.F9);
        window.until(() -> asked(() -> window.isShown("convocation")));
        window.until(() -> asked(() -> ((ImageView) window.scene().lookup("#convocation-preview")).getImage() != null));
        assertEquals(
                new AuditedAct.ConvocationIssued(before.number(), AuditedAct.Medium.SCREEN),
                window.desk().store().auditTrail().latest(1).getFirst().act());
        press(KeyCode.ESCAPE);
        assertFalse(asked(() -> window.isShown("convocation")));
        assertTrue(asked(() -> window.scene().lookup("#door-field").isFocused()));
    }

    @Test
    void escapeLeavesTheAppointmentWhereItIs() throws Exception {
        Appointment before = expected();
        closeDoors();
        scan(code(before));
        window.until(() -> asked(() -> window.isShown("door-redate")));
        control(KeyCode.R);
        window.until(() -> asked(() -> window.isShown("redate-1")));
        press(KeyCode.ESCAPE);
        assertFalse(asked(() -> window.isShown("redate")));
        assertEquals(before, now(before));
        assertTrue(asked(() -> window.scene().lookup("#door-field").isFocused()));
    }

    @Test
    void theUnluckyOfClosedDoorsGetDatesAllAtOnceAndOneUndoTakesThemBack() throws Exception {
        closeDoors();
        window.until(() -> asked(() -> window.isShown("redate-all")));
        List<Appointment> unlucky = window.desk().acts().door().read().run().toCome();
        assertTrue(unlucky.size() > 20, "the demonstration's afternoon");
        control(KeyCode.T);
        window.until(() -> asked(() -> window.isShown("redate-give")));
        assertTrue(text("redate-title").startsWith(unlucky.size() + " people get a date, from "), text("redate-title"));
        press(KeyCode.SPACE);
        window.until(() -> window.desk().acts().door().read().run().toCome().isEmpty());
        window.until(() -> text("door-title").equals(unlucky.size() + " people have a new date."));
        control(KeyCode.Z);
        window.until(() -> window.desk().acts().door().read().run().toCome().equals(unlucky));
    }

    private void turnAwayAndRedate(Appointment before) throws Exception {
        closeDoors();
        scan(code(before));
        window.until(() -> asked(() -> window.isShown("door-redate")));
        control(KeyCode.R);
        window.until(() -> asked(() -> window.isShown("redate-1")));
        press(KeyCode.DIGIT1);
        window.until(() -> text("door-title").startsWith("New date: "));
    }

    private void closeDoors() throws Exception {
        control(KeyCode.D);
        press(KeyCode.SPACE);
        window.until(() -> !window.desk().acts().door().read().run().doors().areOpen());
    }

    private LocalDate today() {
        return LocalDate.now(window.desk().acts().clock());
    }

    private Appointment now(Appointment before) {
        return window.desk().store().appointments().find(before.number()).orElseThrow();
    }

    private Appointment expected() {
        Set<Long> came = window.desk().store().queue().tickets(today()).stream()
                .filter(ticket -> ticket.status() != TicketStatus.WITHDRAWN)
                .map(ticket -> ticket.admission().applicantId())
                .collect(Collectors.toSet());
        return window.desk().store().appointments().on(today()).reversed().stream()
                .filter(slot -> slot.status() == Appointment.Status.CONFIRMED && !came.contains(slot.applicantId()))
                .findFirst()
                .orElseThrow();
    }

    private String code(Appointment appointment) {
        return window.desk().acts().door().specimens().orElseThrow().code(appointment).orElseThrow();
    }

    private void scan(String code) throws Exception {
        FxThread.runAndWait(() -> {
            keys.rest(PERSON);
            keys.type(window.scene(), code + "\r", SCANNER);
            keys.rest(500);
        });
        window.settle();
    }

    private void control(KeyCode key) throws Exception {
        press(key, true);
    }

    private String text(String id) throws Exception {
        return Objects.requireNonNull(
                asked(() -> window.scene().lookup("#" + id) instanceof Labeled label ? label.getText() : ""));
    }
}
