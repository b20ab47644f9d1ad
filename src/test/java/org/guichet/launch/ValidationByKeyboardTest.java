package org.guichet.launch;

import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.visavalidation.AddressProof;
import org.guichet.domain.visavalidation.Arrival;
import org.guichet.domain.visavalidation.Employment;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.demonstration.SpecimenVisa;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visas are validated with the keyboard and a scanner alone, on the real store. */
class ValidationByKeyboardTest extends WindowTest {

    private static final int MOST_CALLS = 80;
    /** With the call of the person: the bar of a practised agent. */
    private static final int MOST_STROKES = 25;
    private static final long SCANNER = 4;
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("ddMM", Locale.ROOT);

    /** Whose proof was changed, or is of somebody unknown. */
    private static final Set<Long> PROOFS_IN_DOUBT = Set.of(5L, 8L);

    private int strokes;

    @BeforeEach
    void signIn() throws Exception {
        signIn("bernard");
    }

    /** Calls until somebody comes with such a visa, and papers that agree. */
    private Ticket callFor(Predicate<Ticket> wanted) throws Exception {
        for (int i = 0; i < MOST_CALLS; i++) {
            press(KeyCode.F2);
            window.until(() -> window.inHand().isPresent());
            Ticket ticket = window.inHand().orElseThrow();
            boolean validates = ticket.admission().procedure() == Procedure.VISA_VALIDATION && ticket.matters().size() == 1;
            if (validates && isClean(ticket.admission().applicantId()) && wanted.test(ticket)) {
                window.until(() -> window.isShown("visa-mrz"));
                return ticket;
            }
            press(KeyCode.F8);
            window.until(() -> window.inHand().isEmpty());
        }
        throw new AssertionError("nobody came with such a visa");
    }

    /** The demonstration's own exceptions: passports that ran out, and names spelled another way. */
    private static boolean isClean(long id) {
        return id % 11 != 3 && id % 9 != 4 && !PROOFS_IN_DOUBT.contains(id % 11);
    }

    /** Seals that were changed, or are of somebody unknown. */
    private static boolean isSealed(Ticket ticket) {
        long turn = ticket.admission().applicantId() % 11;
        return turn != 9 && turn != 2;
    }

    private SpecimenVisa visa(Ticket ticket) {
        return window.papers().visa(ticket.admission().applicantId()).orElseThrow();
    }

    /** Talent or ICT: an employer and a contract are declared too. */
    private void sponsorEverybody() {
        window.desk().store().baseData().applications(window.desk().store().queue().tickets(today()).stream()
                .mapToLong(ticket -> ticket.admission().applicantId())
                .distinct()
                .mapToObj(id -> new PermitApplication(
                        "TALENT-" + id, id, PermitApplication.Kind.FIRST_ISSUE,
                        id % 2 == 0 ? PermitType.TALENT : PermitType.ICT_POSTED_WORKER, PermitApplication.Status.FILED, today(),
                        Optional.empty(), "Ateliers Fictifs SAS"))
                .toList());
    }

    private boolean isLate(Ticket ticket) {
        return new Arrival(visa(ticket).entry(), today()).isLate(today());
    }

    private LocalDate today() {
        return LocalDate.now(window.desk().acts().clock());
    }

    private VisaValidation kept(Ticket ticket) {
        return window.desk().store().validations().ofApplicant(ticket.admission().applicantId()).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no visa is kept"));
    }

    private boolean isNext(Ticket ticket, ValidationStep step) {
        return window.desk().store().validations().ofApplicant(ticket.admission().applicantId()).stream()
                .anyMatch(each -> each.nextStep().filter(step::equals).isPresent());
    }

    private void stroke(KeyCode code) throws Exception {
        strokes++;
        press(code);
    }

    private void keys(String text) throws Exception {
        strokes += text.length();
        type(text);
    }

    private void scan(String text) throws Exception {
        strokes++;
        FxThread.runAndWait(() -> {
            keys.rest(PERSON);
            keys.type(window.scene(), text.replace('\n', '\r'), SCANNER);
            keys.rest(PERSON);
        });
        window.settle();
    }

    private void readVisaAndPassport(Ticket ticket) throws Exception {
        readVisaAndPassport(ticket, false);
    }

    private void readVisaAndPassport(Ticket ticket, boolean sealToo) throws Exception {
        scan(window.papers().passport(ticket.admission().applicantId()).orElseThrow());
        window.until(() -> window.isShown("validation") && shown("validation").contains("kept together"));
        scan(visa(ticket).zone());
        window.until(() -> window.isShown("visa-kinds"));
        if (sealToo) {
            scan(visa(ticket).seal() + "\r");
            window.until(() -> shown("visa-seal").contains("Seal authentic"));
        }
        keys(String.valueOf(List.of(VisaKind.values()).indexOf(visa(ticket).kind()) + 1));
        keys(DAY_AND_MONTH.format(visa(ticket).validFrom()));
        stroke(KeyCode.ENTER);
    }

    private String shown(String id) throws Exception {
        return asked(() -> String.join(" ", window.scene().lookup("#" + id).lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList()));
    }

    private void declareTheRest(Ticket ticket) throws Exception {
        window.until(() -> isNext(ticket, ValidationStep.ARRIVAL) && window.isShown("entry-date"));
        keys(DAY_AND_MONTH.format(visa(ticket).entry()));
        stroke(KeyCode.ENTER);
        window.until(() -> isNext(ticket, ValidationStep.HOME) && window.isShown("home-street"));
        home(ticket);
        if (Employment.isDueFor(kept(ticket).visa().title())) {
            window.until(() -> isNext(ticket, ValidationStep.EMPLOYMENT) && window.isShown("contract-start"));
            keys(DAY_AND_MONTH.format(visa(ticket).entry()));
            stroke(KeyCode.ENTER);
        }
        window.until(() -> isNext(ticket, ValidationStep.TAX) && window.isShown("tax-stamp") && !shown("validation").contains("…"));
        scan(window.papers().freshStamp(kept(ticket).visa().number()));
        stroke(KeyCode.ENTER);
        window.until(() -> isNext(ticket, ValidationStep.CONFIRMATION) && window.isShown("visa-validate"));
    }

    /** The proof's 2D-Doc fills the address; phone and e-mail come from the file. */
    private void home(Ticket ticket) throws Exception {
        scan(visa(ticket).proof() + "\r");
        window.until(() -> shown("validation").contains("2D-Doc authentic") && home("home-city").length() > 0);
        if (home("home-phone").isEmpty() && home("home-email").isEmpty()) {
            type("someone@example.org");
        }
        stroke(KeyCode.ENTER);
    }

    private String home(String field) throws Exception {
        return asked(() -> ((TextInputControl) window.scene().lookup("#" + field)).getText());
    }

    @Test
    void theFullestVisaIsValidatedFromTheCallToTheConfirmation() throws Exception {
        sponsorEverybody();
        Ticket ticket = callFor(each -> visa(each).kind() == VisaKind.VLS_TS && !isLate(each) && isSealed(each));
        strokes = 1; // the call
        readVisaAndPassport(ticket, true);
        declareTheRest(ticket);
        stroke(KeyCode.ENTER);
        window.until(() -> kept(ticket).isValidated() && window.isShown("confirmation-preview"));
        assertEquals(TicketStatus.SERVED, statusOf(ticket));
        assertTrue(notice().contains("confirmation"), notice());
        assertEquals(AddressProof.Kind.AUTHENTIC, Objects.requireNonNull(kept(ticket).home()).proof().kind());
        assertEquals(SealCheck.AUTHENTIC, kept(ticket).visa().seal());
        assertTrue(strokes <= MOST_STROKES, () -> strokes + " key presses and scans");
        press(KeyCode.F10);
        window.until(() -> window.isShown("taken") && shown("taken").contains(visa(ticket).home().postcode()));
        assertTrue(shown("taken").contains("2D-Doc · Authentic"), shown("taken"));
    }

    private TicketStatus statusOf(Ticket ticket) {
        return window.desk().store().queue().tickets(today()).stream()
                .filter(each -> each.id().equals(ticket.id()))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void aVisaOfAnotherKindEndsWithItsAdvice() throws Exception {
        Ticket ticket = callFor(each -> visa(each).kind() != VisaKind.VLS_TS);
        readVisaAndPassport(ticket);
        window.until(() -> window.isShown("visa-advise"));
        assertTrue(shown("validation").contains("not validated"), shown("validation"));
        press(KeyCode.ENTER);
        window.until(() -> kept(ticket).isClosed());
        assertFalse(kept(ticket).isValidated());
        assertEquals(TicketStatus.SERVED, statusOf(ticket));
        window.until(() -> window.isShown("advice-preview"));
        window.until(() -> asked(() -> ((ImageView) window.scene().lookup("#advice-preview")).getImage() != null));
        press(KeyCode.F9);
        window.until(() -> notice().contains("printer"));
    }

    @Test
    void tooLateItWaitsForADecisionAndGoesOnOnceItIsThere() throws Exception {
        Ticket ticket = callFor(each -> visa(each).kind() == VisaKind.VLS_TS && isLate(each));
        readVisaAndPassport(ticket);
        declareTheRest(ticket);
        assertTrue(asked(() -> window.scene().lookup("#visa-validate").isDisabled()));
        DeskSession supervisor = done(window.desk().acts().signIn().run("lefevre", "demo".toCharArray(), 2));
        done(window.desk().acts().validation().decide().run(supervisor, kept(ticket).visa().number(), true, "Doors were closed"));
        window.until(() -> window.isShown("visa-validate"));
        window.until(() -> asked(() -> !window.scene().lookup("#visa-validate").isDisabled()));
        press(KeyCode.ENTER);
        window.until(() -> kept(ticket).isValidated());
    }

    @Test
    void whatIsTypedWronglyIsSaidAndStays() throws Exception {
        Ticket ticket = callFor(each -> visa(each).kind() == VisaKind.VLS_TS && !isLate(each));
        readVisaAndPassport(ticket);
        window.until(() -> window.isShown("entry-date"));
        type("3113\r");
        assertTrue(shown("validation").contains("is a date such as"), shown("validation"));
        assertTrue(kept(ticket).arrival() == null);
        press(KeyCode.A, true);
        type(DAY_AND_MONTH.format(visa(ticket).validFrom().minusDays(1)) + "\r");
        window.until(() -> notice().contains("valid from"));
        assertTrue(window.isShown("entry-date"));
    }
}
