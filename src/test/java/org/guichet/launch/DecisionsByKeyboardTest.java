package org.guichet.launch;

import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.workflow.visavalidation.ExamineVisa.Examination.Compared;
import org.guichet.workflow.visavalidation.ReadVisa.Remarks;
import org.guichet.workflow.visavalidation.ValidationActs;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.forecast.OpenDecision;
import org.junit.jupiter.api.Test;

/** The supervisor's list of decisions: each is settled with Enter where it stands. */
class DecisionsByKeyboardTest extends WindowTest {

    private void openDecisions() throws Exception {
        signIn("lefevre");
        press(KeyCode.J, true);
        window.until(() -> window.isShown("board-decisions"));
        for (int i = 0; i < 3; i++) {
            press(KeyCode.TAB, true);
        }
        window.until(() -> asked(() -> list().isFocused()));
    }

    @Test
    void whoShouldBeBackWaitsAgainWithOneKeyAndControlZPutsThemAside() throws Exception {
        Ticket held = holdSomebody();
        openDecisions();
        window.until(() -> asked(() -> list().getItems().stream().anyMatch(
                each -> each instanceof OpenDecision.HoldOver over && over.ticket().id().equals(held.id()))));
        window.until(() -> asked(() -> ((ToggleButton) window.scene().lookup("#board-decisions")).getText().startsWith("To decide (")));
        selectHoldOf(held);
        press(KeyCode.ENTER);
        window.until(() -> status(held) == TicketStatus.WAITING);
        window.until(() -> asked(() -> list().getItems().stream().noneMatch(OpenDecision.HoldOver.class::isInstance)));
        press(KeyCode.Z, true);
        window.until(() -> status(held) == TicketStatus.HELD);
    }

    @Test
    void theUnluckyGetTheirDatesFromTheList() throws Exception {
        window.desk().acts().door().move().close(session("lefevre", 1), "full");
        openDecisions();
        window.until(() -> asked(() -> list().getItems().stream().anyMatch(OpenDecision.ToRedate.class::isInstance)));
        while (!asked(() -> list().getSelectionModel().getSelectedItem() instanceof OpenDecision.ToRedate)) {
            press(KeyCode.DOWN);
        }
        press(KeyCode.ENTER);
        window.until(() -> asked(() -> window.isShown("ask")));
        press(KeyCode.ENTER);
        window.until(() -> window.desk().acts().door().read().run().toCome().isEmpty());
        window.until(() -> asked(() -> list().getItems().stream().noneMatch(OpenDecision.ToRedate.class::isInstance)));
    }

    @Test
    void aVisaThatIsTooLateIsDecidedWithAReason() throws Exception {
        String visa = lateVisa();
        openDecisions();
        window.until(() -> asked(() -> list().getItems().stream().anyMatch(OpenDecision.LateValidation.class::isInstance)));
        while (!asked(() -> list().getSelectionModel().getSelectedItem() instanceof OpenDecision.LateValidation)) {
            press(KeyCode.DOWN);
        }
        press(KeyCode.ENTER);
        window.until(() -> asked(() -> window.isShown("ask")));
        type("Doors were closed\r");
        window.until(() -> window.desk().store().validations().find(visa).orElseThrow().decision() != null);
        assertTrue(Objects.requireNonNull(window.desk().store().validations().find(visa).orElseThrow().decision()).validate());
        window.until(() -> asked(() -> list().getItems().stream().noneMatch(OpenDecision.LateValidation.class::isInstance)));
        press(KeyCode.Z, true);
        window.until(() -> window.desk().store().validations().find(visa).orElseThrow().decision() == null);
        window.until(() -> asked(() -> list().getItems().stream().anyMatch(OpenDecision.LateValidation.class::isInstance)));
    }

    private String lateVisa() {
        DeskSession agent = done(window.desk().acts().signIn().run("bernard", "demo".toCharArray(), 2));
        ValidationActs acts = window.desk().acts().validation();
        Applicant person = window.person(11);
        LocalDate today = LocalDate.now(window.desk().acts().clock());
        Compared read = (Compared) acts.examineVisa().run(person, window.papers().visa(person.id()).orElseThrow().zone());
        LocalDate from = window.papers().visa(person.id()).orElseThrow().validFrom();
        String visa = done(acts.readVisa().run(
                        agent, person, read, new Remarks(VisaKind.VLS_TS, "VISITOR", from, SealCheck.NOT_READ), Optional.empty()))
                .visa()
                .number();
        assertTrue(done(acts.declare().arrival(agent, visa, from)).waitsForDecision(today));
        return visa;
    }

    @Test
    void whileTheBoardIsWorkedOutTheNextPersonIsCalled() throws Exception {
        signIn("lefevre");
        CountDownLatch counted = new CountDownLatch(1);
        window.forecast(() -> counted.await(20, TimeUnit.SECONDS));
        asked(() -> {
            keys.press(window.scene(), KeyCode.F2, false);
            return true;
        });
        assertTrue(window.comesTrue(() -> window.inHand().isPresent()), "called while a forecast is under way");
        counted.countDown();
        window.settle();
    }

    private void selectHoldOf(Ticket held) throws Exception {
        press(KeyCode.HOME);
        for (int i = 0; i < 50 && !isChosen(held); i++) {
            press(KeyCode.DOWN);
        }
        assertTrue(isChosen(held));
    }

    private boolean isChosen(Ticket held) throws Exception {
        return asked(() -> list().getSelectionModel().getSelectedItem() instanceof OpenDecision.HoldOver over
                && over.ticket().id().equals(held.id()));
    }

    private Ticket holdSomebody() {
        DeskSession agent = done(window.desk().acts().signIn().run("bernard", "demo".toCharArray(), 2));
        Ticket called = done(window.desk().acts().queue().call().run(agent));
        Instant passed = window.desk().acts().clock().instant().minus(Duration.ofMinutes(1));
        window.desk().acts().queue().move().hold(agent, called.id(), HoldReason.FETCHES_A_DOCUMENT, passed);
        assertEquals(TicketStatus.HELD, status(called));
        return called;
    }

    private TicketStatus status(Ticket ticket) {
        return window.desk().store().queue().find(ticket.id()).orElseThrow().status();
    }

    private DeskSession session(String login, int desk) {
        var acts = window.desk().acts();
        return new DeskSession(
                acts.staff().agents().stream().filter(agent -> agent.login().equals(login)).findFirst().orElseThrow(),
                acts.staff().desks().stream().filter(each -> each.number() == desk).findFirst().orElseThrow(),
                acts.clock().instant());
    }

    @SuppressWarnings("unchecked") // the list of that name is of decisions
    private ListView<OpenDecision> list() {
        return (ListView<OpenDecision>) window.scene().lookup("#decisions-list");
    }
}
