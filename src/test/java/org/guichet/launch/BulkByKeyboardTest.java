package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.queue.WaitingTicket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor selects rows of the queue and does one thing to all of them, with the keyboard alone. */
class BulkByKeyboardTest extends WindowTest {

    @BeforeEach
    void inTheQueue() throws Exception {
        signIn("lefevre");
        press(KeyCode.J, true);
        window.until(() -> window.isShown("board"));
        press(KeyCode.TAB, true);
        window.until(() -> asked(() -> list().isFocused() && list().getItems().size() > 8));
    }

    @Test
    void selectedRowsAreSetAsideWithAReasonAndControlZBringsThemBack() throws Exception {
        List<TicketId> chosen = select(3);
        alt(KeyCode.H);
        window.until(() -> asked(() -> window.isShown("ask")));
        assertTrue(text("ask-title").startsWith("3 people are set aside"), text("ask-title"));
        type("the interpreter is late\r");
        window.until(() -> statuses(chosen).equals(List.of(TicketStatus.HELD, TicketStatus.HELD, TicketStatus.HELD)));
        window.until(() -> notice().startsWith("3 people are set aside"));
        press(KeyCode.Z, true);
        window.until(() -> statuses(chosen).equals(List.of(TicketStatus.WAITING, TicketStatus.WAITING, TicketStatus.WAITING)));
    }

    @Test
    void controlBNotesANeedOnTheChosenTicketAndControlZTakesItBack() throws Exception {
        TicketId chosen = select(1).getFirst();
        Set<PriorityNeed> before = tickets(List.of(chosen)).getFirst().needs();
        press(KeyCode.B, true);
        chooseInMenu(1);
        window.until(() -> !tickets(List.of(chosen)).getFirst().needs().equals(before));
        window.until(() -> notice().contains("priority needs noted"));
        press(KeyCode.Z, true);
        window.until(() -> tickets(List.of(chosen)).getFirst().needs().equals(before));
    }

    @Test
    void aProcedureIsChangedForTheSelectionAndThoseWhoHaveItAreNamed() throws Exception {
        List<TicketId> chosen = select(4);
        alt(KeyCode.C);
        window.until(() -> asked(() -> window.isShown("ask-procedure")));
        FxThread.runAndWait(() -> window.scene().lookup("#ask-procedure").requestFocus());
        for (int i = 0; i < Procedure.values().length && chosenProcedure() != Procedure.NATURALISATION; i++) {
            press(KeyCode.DOWN);
        }
        long others = tickets(chosen).stream().filter(ticket -> ticket.admission().procedure() != Procedure.NATURALISATION).count();
        window.until(() -> text("ask-title").startsWith(others + " tickets are changed"));
        FxThread.runAndWait(() -> window.scene().lookup("#ask-reason").requestFocus());
        type("noted wrongly at the door\r");
        window.until(() -> tickets(chosen).stream().allMatch(ticket -> ticket.admission().procedure() == Procedure.NATURALISATION));
        press(KeyCode.Z, true);
        window.until(() -> tickets(chosen).stream().filter(
                ticket -> ticket.admission().procedure() != Procedure.NATURALISATION).count() == others);
    }

    @Test
    void whoAgreesToComeAnotherDayLeavesTheQueueWithANewDate() throws Exception {
        List<TicketId> chosen = select(2);
        alt(KeyCode.R);
        window.until(() -> asked(() -> window.isShown("ask")));
        assertTrue(text("ask-title").startsWith("2 people get a date, from "), text("ask-title"));
        assertTrue(text("ask-title").contains("leave the queue"), text("ask-title"));
        type("agreed to come another day\r");
        window.until(() -> statuses(chosen).equals(List.of(TicketStatus.WITHDRAWN, TicketStatus.WITHDRAWN)));
        for (Ticket ticket : tickets(chosen)) {
            String number = Objects.requireNonNull(ticket.admission().appointmentNumber());
            var slot = window.desk().store().appointments().find(number).orElseThrow().slot();
            assertTrue(slot.toLocalDate().isAfter(ticket.admission().day()), slot::toString);
        }
        press(KeyCode.Z, true);
        window.until(() -> statuses(chosen).equals(List.of(TicketStatus.WAITING, TicketStatus.WAITING)));
    }

    @Test
    void theSelectionStaysWhileTheListChangesAroundIt() throws Exception {
        List<TicketId> chosen = select(3);
        FxThread.runAndWait(() -> window.root().tick());
        window.settle();
        assertEquals(chosen, selection());
    }

    private List<TicketId> select(int rows) throws Exception {
        for (int i = 1; i < rows; i++) {
            FxThread.runAndWait(() -> keys.pressShift(window.scene(), KeyCode.DOWN));
        }
        window.settle();
        List<TicketId> chosen = selection();
        assertEquals(rows, chosen.size());
        return chosen;
    }

    private List<TicketId> selection() throws Exception {
        return asked(() -> list().getSelectionModel().getSelectedItems().stream().map(row -> row.ticket().id()).toList());
    }

    @SuppressWarnings("unchecked") // the list of that name is of waiting tickets
    private ListView<WaitingTicket> list() {
        return (ListView<WaitingTicket>) window.scene().lookup("#moves-list");
    }

    private Procedure chosenProcedure() throws Exception {
        return asked(() -> (Procedure) ((ComboBox<?>) window.scene().lookup("#ask-procedure")).getValue());
    }

    private List<Ticket> tickets(List<TicketId> ids) {
        return ids.stream().map(id -> window.desk().store().queue().find(id).orElseThrow()).toList();
    }

    private List<TicketStatus> statuses(List<TicketId> ids) {
        return tickets(ids).stream().map(Ticket::status).toList();
    }

    private void alt(KeyCode key) throws Exception {
        FxThread.runAndWait(() -> Event.fireEvent(
                window.scene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, true, false)));
        window.settle();
    }

    private String text(String id) throws Exception {
        return asked(() -> window.scene().lookup("#" + id) instanceof Labeled label ? label.getText() : "");
    }
}
