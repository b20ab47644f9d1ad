package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A morning at reception with the keyboard and a scanner alone, on the real store. */
class ReceptionByKeyboardTest extends WindowTest {

    private static final long SCANNER = 4;

    @BeforeEach
    void atTheDoor() throws Exception {
        type("accueil\tdemo\r");
        window.until(() -> window.isShown("reception"));
        window.until(() -> asked(() -> window.scene().lookup("#door-last") instanceof ListView<?> list && !list.getItems().isEmpty()));
    }

    @Test
    void theDayBeginsInTheFieldAndANameLetsItsPersonInUntilUndone() throws Exception {
        assertTrue(asked(() -> window.scene().lookup("#door-field").isFocused()));
        Applicant person = expected();
        type(person.surname() + " " + person.givenNames());
        window.until(() -> asked(() -> window.isShown("door-found")));
        press(KeyCode.ENTER);
        window.until(() -> statuses(person).equals(List.of(TicketStatus.WAITING)));
        window.until(() -> text("door-title").startsWith(person.fullName()));
        assertEquals(tickets(person).getLast().admission().number(), text("door-ticket"));
        assertTrue(text("door-next").contains("waiting room"), text("door-next"));
        assertEquals("", text("door-field"));

        press(KeyCode.Z, true);
        window.until(() -> statuses(person).equals(List.of(TicketStatus.WITHDRAWN)));
        window.until(() -> text("door-title").contains("no longer in the queue"));
    }

    @Test
    void aPriorityNeedIsNotedForTheNextPersonOnly() throws Exception {
        Applicant first = expected();
        press(KeyCode.P, true);
        press(KeyCode.SPACE);
        scan(first.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> !tickets(first).isEmpty());
        assertEquals(Set.of(PriorityNeed.PRIORITY_CARD), tickets(first).getLast().needs());
        window.until(() -> text("door-next").contains("Priority noted: priority card"));
        Applicant second = expected();
        scan(second.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> !tickets(second).isEmpty());
        assertFalse(tickets(second).getLast().admission().priorityNeed());
        press(KeyCode.B, true);
        window.settle();
        FxThread.runAndWait(() -> keys.press(menu(), KeyCode.DOWN, ""));
        FxThread.runAndWait(() -> keys.press(menu(), KeyCode.ENTER, ""));
        window.until(() -> tickets(second).getLast().needs().equals(Set.of(PriorityNeed.PREGNANCY)));
        window.until(() -> text("door-next").contains("Priority noted: expecting a child"));
        press(KeyCode.Z, true);
        window.until(() -> !tickets(second).getLast().hasPriorityNeed());
    }

    @Test
    void aPassportLetsItsHolderInAndTheSecondScanNamesTheTicket() throws Exception {
        Applicant person = expected(each -> each.id() % 9 != 4); // whose passport spells the name as the file does
        String passport = window.papers().passport(person.id()).orElseThrow();
        scan(person.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> !tickets(person).isEmpty());
        scan(passport);
        window.until(() -> text("door-title").contains("used already"));
        assertTrue(text("door-title").contains(tickets(person).getLast().admission().number()), text("door-title"));
        assertEquals(1, tickets(person).size());
    }

    @Test
    void somebodyOfAnotherDayIsToldTheDayAndWhatToDo() throws Exception {
        Applicant person = ofAnotherDay();
        scan(person.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> text("door-title").contains("This appointment is for"));
        assertFalse(text("door-next").isBlank());
        assertTrue(tickets(person).isEmpty());
    }

    @Test
    void closedDoorsTurnPeopleAwayUntilTheyAreOpenedAgain() throws Exception {
        Applicant person = expected();
        press(KeyCode.D, true);
        assertTrue(asked(() -> window.isShown("closing-FULL_TO_THE_END")));
        press(KeyCode.SPACE);
        window.until(() -> !doorsOpen());
        window.until(() -> text("to-come-title").startsWith("To be given another date"));
        assertTrue(asked(() -> window.scene().lookup("#door-field").isFocused()));

        scan(person.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> text("door-title").contains("The doors are closed"));
        assertTrue(tickets(person).isEmpty());

        press(KeyCode.D, true);
        window.until(this::doorsOpen);
        scan(person.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> !tickets(person).isEmpty());
    }

    @Test
    void aReasonOfOnesOwnIsTypedAndEscapeClosesNothing() throws Exception {
        press(KeyCode.D, true);
        press(KeyCode.ESCAPE);
        assertFalse(asked(() -> window.isShown("closing-reason")));
        assertTrue(doorsOpen());
        press(KeyCode.D, true);
        FxThread.runAndWait(() -> window.scene().lookup("#closing-reason").requestFocus());
        type("Water in the hall\r");
        window.until(() -> !doorsOpen());
        String reason = window.desk().acts().door().read().run().doors().closedBy().orElseThrow().reason();
        assertEquals("Water in the hall", reason);
    }

    @Test
    void theRowOfAMisScanIsTakenBackByDelete() throws Exception {
        Applicant person = expected();
        scan(person.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> !tickets(person).isEmpty());
        Applicant other = expected();
        scan(other.foreignerNumber().orElseThrow().digits() + "\r");
        window.until(() -> !tickets(other).isEmpty());
        FxThread.runAndWait(() -> {
            ListView<?> last = (ListView<?>) window.scene().lookup("#door-last");
            last.requestFocus();
            last.getSelectionModel().select(1);
        });
        press(KeyCode.DELETE);
        window.until(() -> statuses(person).equals(List.of(TicketStatus.WITHDRAWN)));
        assertEquals(List.of(TicketStatus.WAITING), statuses(other));
    }

    @Test
    void whatIsNoConvocationIsSaidToBeNone() throws Exception {
        scan("GUIABCDEFGHIJKLMNOPQRSTUVWXYZ\r");
        window.until(() -> text("door-title").contains("not a convocation"));
        scan("9999888877776\r");
        window.until(() -> text("door-title").contains("not a convocation"));
        press(KeyCode.ESCAPE);
        assertTrue(text("door-title").contains("Ready"));
    }

    @Test
    void aPrintedConvocationLetsItsPersonInOnceWhateverHasTheKeyboard() throws Exception {
        Applicant person = expected();
        Appointment slot = todaysSlot(person);
        String code = window.desk().acts().door().specimens().orElseThrow().code(slot).orElseThrow();
        FxThread.runAndWait(() -> window.scene().lookup("#door-last").requestFocus());
        scan(code + "\r");
        window.until(() -> statuses(person).equals(List.of(TicketStatus.WAITING)));
        assertEquals(slot.number(), tickets(person).getFirst().admission().appointmentNumber());
        int inSignature = code.length() - 10;
        char other = code.charAt(inSignature) == 'A' ? 'B' : 'A';
        scan(code.substring(0, inSignature) + other + code.substring(inSignature + 1) + "\r");
        window.until(() -> text("door-title").contains("forged or damaged") || text("door-title").contains("not a convocation"));
        scan(code + "\r");
        window.until(() -> text("door-title").contains("used already"));
    }

    @Test
    void theFictitiousConvocationsShowAlsoAnotherDayAndAForgery() throws Exception {
        int before = today().size();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            FxThread.runAndWait(() -> ((ButtonBase) window.scene().lookup("#door-specimen")).fire());
            window.settle();
            said.add(text("door-title"));
        }
        assertEquals(before + 3, today().size(), said::toString);
        assertTrue(said.get(2).contains("This appointment is for"), said::toString);
        assertTrue(said.get(4).contains("forged"), said::toString);
    }

    @Test
    void theConvocationIsPrintedFromThePersonsFileAndTheTrailSaysSo() throws Exception {
        Applicant person = expected();
        press(KeyCode.F3);
        type(person.foreignerNumber().orElseThrow().digits());
        window.until(() -> asked(() -> window.isShown("lookup-results")));
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        window.until(() -> asked(() -> window.isShown("file")));
        press(KeyCode.F9);
        window.until(() -> asked(() -> window.isShown("convocation")));
        window.until(() -> asked(() -> ((ImageView) window.scene().lookup("#convocation-preview")).getImage() != null));
        AuditedAct.ConvocationIssued issued =
                (AuditedAct.ConvocationIssued) window.desk().store().auditTrail().latest(1).getFirst().act();
        assertEquals(AuditedAct.Medium.SCREEN, issued.medium());
        press(KeyCode.ESCAPE);
        window.until(() -> asked(() -> window.isShown("file")));
        assertFalse(asked(() -> window.isShown("convocation")));
    }

    @Test
    void ctrlWOpensTheWaitingRoomsWall() throws Exception {
        press(KeyCode.W, true);
        assertTrue(asked(() -> window.root().display().isOpen()));
        window.until(() -> asked(() -> window.root().display().view().lookup(".display-called") != null));
        assertFalse(asked(() -> {
            window.root().display().close();
            return window.root().display().isOpen();
        }), "a desk that is destroyed leaves no names on the wall");
    }

    @Test
    void aConvocationScannedInAnotherRoomOpensTheDoor() throws Exception {
        press(KeyCode.PAGE_DOWN, true);
        assertFalse(asked(() -> window.isShown("reception")));
        Applicant person = expected();
        Appointment slot = todaysSlot(person);
        scan(window.desk().acts().door().specimens().orElseThrow().code(slot).orElseThrow() + "\r");
        window.until(() -> statuses(person).equals(List.of(TicketStatus.WAITING)));
        assertTrue(asked(() -> window.isShown("reception")));
    }

    @Test
    void ctrlEComesBackFromAPersonsFile() throws Exception {
        press(KeyCode.PAGE_DOWN, true);
        assertFalse(asked(() -> window.isShown("reception")));
        press(KeyCode.E, true);
        assertTrue(asked(() -> window.isShown("reception")));
        assertTrue(asked(() -> window.scene().lookup("#door-field").isFocused()));
    }

    /** Late in the day and alone with their slot, so that nobody else lets them in meanwhile. */
    private Applicant expected() {
        return expected(_ -> true);
    }

    private Applicant expected(Predicate<Applicant> which) {
        Set<Long> came = today().stream().map(ticket -> ticket.admission().applicantId()).collect(Collectors.toSet());
        return window.desk().store().appointments().on(date()).reversed().stream()
                .filter(slot -> slot.status() == Appointment.Status.CONFIRMED && !came.contains(slot.applicantId()))
                .map(slot -> window.person(slot.applicantId()))
                .filter(person -> person.foreignerNumber().isPresent() && which.test(person))
                .findFirst()
                .orElseThrow();
    }

    private Applicant ofAnotherDay() {
        List<Long> ids = LongStream.rangeClosed(1, 600).boxed().toList();
        return window.desk().store().applicants().findAll(ids).values().stream()
                .filter(person -> person.foreignerNumber().isPresent())
                .filter(person -> {
                    List<Appointment> all = window.desk().store().appointments().ofApplicant(person.id());
                    return !all.isEmpty() && all.stream().allMatch(each -> each.slot().toLocalDate().isAfter(date())
                            && each.status() == Appointment.Status.CONFIRMED);
                })
                .min(Comparator.comparingLong(Applicant::id))
                .orElseThrow();
    }

    private Appointment todaysSlot(Applicant person) {
        return window.desk().store().appointments().ofApplicant(person.id()).stream()
                .filter(each -> each.slot().toLocalDate().equals(date()) && each.status() == Appointment.Status.CONFIRMED)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate date() {
        return LocalDate.now(window.desk().acts().clock());
    }

    private List<Ticket> today() {
        return window.desk().store().queue().tickets(date());
    }

    private List<Ticket> tickets(Applicant person) {
        return today().stream().filter(ticket -> ticket.admission().applicantId() == person.id()).toList();
    }

    private List<TicketStatus> statuses(Applicant person) {
        return tickets(person).stream().map(Ticket::status).toList();
    }

    private boolean doorsOpen() {
        return window.desk().acts().door().read().run().doors().areOpen();
    }

    private String text(String id) throws Exception {
        return asked(() -> {
            Node node = window.scene().lookup("#" + id);
            return node instanceof Labeled label ? label.getText() : node instanceof TextInputControl field ? field.getText() : "";
        });
    }

    private void scan(String text) throws Exception {
        FxThread.runAndWait(() -> {
            keys.rest(PERSON);
            keys.type(window.scene(), text.replace('\n', '\r'), SCANNER);
            keys.rest(500);
        });
        window.settle();
    }
}
