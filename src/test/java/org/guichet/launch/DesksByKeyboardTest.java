package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.domain.staff.DeskAct.DeskStateChanged;
import org.guichet.domain.staff.DeskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent's desk by keyboard: sent on to a skill, one matter more, pause, needs, and when each person may be called. */
class DesksByKeyboardTest extends WindowTest {

    /** Of the menu that asks where to: after the five other desks. */
    private static final int FIRST_SKILL = 6;

    @BeforeEach
    void signIn() throws Exception {
        signIn("bernard");
        window.until(() -> !rows().isEmpty());
    }

    private Ticket called() throws Exception {
        press(KeyCode.F2);
        window.until(() -> window.inHand().isPresent());
        return window.inHand().orElseThrow();
    }

    private Ticket now(TicketId id) {
        return window.desk().store().queue().find(id).orElseThrow();
    }

    private List<WaitingTicket> rows() throws Exception {
        return asked(() -> window.scene().lookup("#queue") instanceof ListView<?> list
                ? list.getItems().stream().map(WaitingTicket.class::cast).toList()
                : List.of());
    }

    private DeskState state() {
        LocalDate today = LocalDate.now(window.desk().acts().clock());
        return window.desk().store().desks().on(today, WindowOnDesk.DESK).state();
    }

    private boolean anyLabel(String style, String text) throws Exception {
        return asked(() -> window.scene().getRoot().lookupAll(style).stream()
                .anyMatch(node -> node instanceof Labeled label && label.getText() != null && label.getText().matches(text)));
    }

    private void shift(KeyCode code, boolean control) throws Exception {
        FxThread.runAndWait(() -> {
            keys.rest(PERSON);
            keys.pressShift(window.scene(), code, control);
        });
        window.settle();
    }

    @Test
    void aPersonIsSentOnToASkillTheRowSaysSoAndThatIsUndone() throws Exception {
        TicketId ticket = called().id();
        shift(KeyCode.F7, false);
        chooseInMenu(FIRST_SKILL);
        window.until(() -> now(ticket).status().waits());
        assertEquals(Procedure.CARD_PICKUP, now(ticket).place().onward().skill());
        window.until(() -> anyLabel("#queue .label", "sent for Card pickup.*"));
        press(KeyCode.Z, true);
        window.until(() -> now(ticket).status() == TicketStatus.CALLED);
    }

    @Test
    void aMatterAddedAtTheDeskIsGoneOnWithAndTheTicketEndsWithTheLast() throws Exception {
        TicketId ticket = called().id();
        shift(KeyCode.F8, false);
        chooseInMenu(1);
        window.until(() -> now(ticket).matters().size() == 2);
        window.until(() -> anyLabel("#in-hand .label", ".* \\+1"));
        press(KeyCode.F8);
        window.until(() -> now(ticket).left().size() == 1);
        assertEquals(TicketStatus.CALLED, now(ticket).status());
        window.until(() -> notice().contains("Next at this desk"));
        press(KeyCode.F8);
        window.until(() -> now(ticket).status() == TicketStatus.SERVED);
        press(KeyCode.Z, true);
        window.until(() -> now(ticket).left().size() == 1);
        press(KeyCode.Z, true);
        window.until(() -> now(ticket).left().size() == 2);
        press(KeyCode.Z, true);
        window.until(() -> now(ticket).matters().size() == 1);
    }

    @Test
    void aDeskOnPauseCallsNobodyAndSaysWhichKeyOpensIt() throws Exception {
        assertEquals(DeskState.OPEN, state(), "signing in opened it");
        press(KeyCode.O, true);
        window.until(() -> state() == DeskState.PAUSED);
        window.until(() -> window.isShown("desk-open"));
        assertFalse(window.isShown("call-next"));
        press(KeyCode.F2);
        window.until(() -> notice().contains("on pause"));
        assertTrue(window.inHand().isEmpty());
        shift(KeyCode.O, true);
        window.until(() -> state() == DeskState.CLOSED);
        press(KeyCode.F2);
        window.until(() -> notice().contains("is closed"));
        press(KeyCode.O, true);
        window.until(() -> state() == DeskState.OPEN);
        window.until(() -> window.isShown("call-next"));
        called();
    }

    @Test
    void signingOutClosesTheDeskUnlessItWasPutOnPause() throws Exception {
        press(KeyCode.O, true);
        window.until(() -> state() == DeskState.PAUSED);
        press(KeyCode.Q, true);
        window.until(() -> window.isShown("login"));
        assertEquals(DeskState.PAUSED, state());
        signIn("bernard");
        window.until(() -> state() == DeskState.OPEN);
        press(KeyCode.Q, true);
        window.until(() -> window.isShown("login"));
        assertEquals(DeskState.CLOSED, state());
    }

    @Test
    void aPriorityNeedIsNotedOnAWaitingTicketInWordsAndTakenBack() throws Exception {
        List<WaitingTicket> rows = rows();
        WaitingTicket without = rows.stream().filter(row -> !row.ticket().hasPriorityNeed()).findFirst().orElseThrow();
        TicketId chosen = without.ticket().id();
        press(KeyCode.L, true);
        for (int i = 0; i < rows.indexOf(without); i++) {
            press(KeyCode.DOWN);
        }
        press(KeyCode.B, true);
        chooseInMenu(3);
        window.until(() -> now(chosen).needs().equals(Set.of(PriorityNeed.INFANT)));
        window.until(() -> rows().stream().anyMatch(row -> row.ticket().id().equals(chosen) && row.ticket().hasPriorityNeed()));
        window.until(() -> anyLabel("#queue .label", ".*with a baby.*"));
        press(KeyCode.Z, true);
        window.until(() -> now(chosen).needs().isEmpty());
    }

    @Test
    void theBoardShowsEachDesksDayAndSaysWhenNoneIsOpen() throws Exception {
        press(KeyCode.O, true);
        press(KeyCode.Q, true);
        window.until(() -> window.isShown("login"));
        type("lefevre\tdemo\r");
        window.until(() -> state() == DeskState.OPEN);
        press(KeyCode.J, true);
        window.until(() -> text("desk-day-1").matches("open 08:50–10:18 · closed .* · open since .*"));
        assertTrue(text("desk-day-3").startsWith("open since"), text("desk-day-3"));
        assertFalse(anyLabel("#board .label", "No desk is open\\."));
        LocalDate today = LocalDate.now(window.desk().acts().clock());
        List<Proposal> closings = window.desk().store().desks().on(today).values().stream()
                .filter(desk -> desk.state() != DeskState.CLOSED)
                .map(desk -> new Proposal(desk.aggregate(), new DeskStateChanged(DeskState.CLOSED)))
                .toList();
        assertInstanceOf(Ledger.Outcome.Saved.class, window.desk().acts().ledger().record("moreau", closings));
        window.until(() -> anyLabel("#board .label", "No desk is open\\."));
        assertTrue(text("desk-day-3").contains("closed since"), text("desk-day-3"));
    }

    private String text(String id) throws Exception {
        return asked(() -> window.scene().lookup("#" + id) instanceof Labeled label ? label.getText() : "");
    }

    @Test
    void eachRowSaysWhenItsPersonMayBeCalledWithTheSpread() throws Exception {
        window.until(() -> anyLabel("#queue .queue-call", "~[0-9]+:[0-9]+ ±[0-9]+"));
    }
}
