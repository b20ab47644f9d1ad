package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.queue.TicketAct;
import org.junit.jupiter.api.Test;

/** What this desk did is listed and searched with the keyboard alone, on a desk that belongs to no store. */
class OutboxByKeyboardTest extends WindowTest {

    @Test
    void whatWasDoneIsListedAndSearched() throws Exception {
        signIn("bernard");
        press(KeyCode.F2);
        window.until(() -> window.inHand().isPresent());
        press(KeyCode.U, true);
        window.until(() -> window.isShown("outbox-room") && shown().size() > 2);
        assertEquals(SentAct.State.WAITING, shown().getFirst().state());
        assertTrue(asked(() -> ((Label) window.scene().lookup("#outbox-link")).getText()).contains("alone"));
        type("called to desk");
        window.until(() -> !shown().isEmpty()
                && shown().stream().allMatch(act -> act.operation().act() instanceof TicketAct.Called
                        || act.operation().act() instanceof TicketAct.CalledFor));
        type("zzz");
        window.until(() -> shown().isEmpty());
    }

    private List<SentAct> shown() throws Exception {
        return asked(() -> ((TableView<?>) window.scene().lookup("#outbox-list"))
                .getItems().stream().map(SentAct.class::cast).toList());
    }
}
