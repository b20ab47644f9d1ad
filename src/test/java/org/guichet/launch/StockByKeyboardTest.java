package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.StockBook;
import org.guichet.domain.cardpickup.StockDay.ShelfCount;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.Notice.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The store room with keys and a scanner, on the real store. */
class StockByKeyboardTest extends WindowTest {

    private static final long SCANNER = 2;

    @BeforeEach
    void toTheStoreRoom() throws Exception {
        signIn("bernard");
        press(KeyCode.T, true);
        window.until(() -> window.isShown("stock-scan"));
    }

    private StockBook stock() {
        return window.desk().store().stockRoom();
    }

    private void scan(String zone) throws Exception {
        FxThread.runAndWait(() -> {
            keys.rest(PERSON);
            keys.type(window.scene(), zone.replace('\n', '\r'), SCANNER);
            keys.rest(500);
        });
        window.settle();
    }

    private List<Notice> waiting() {
        return window.desk().store().notices().waiting();
    }

    @Test
    void aDeliveryIsScannedCardByCardAndTheLastOneUndone() throws Exception {
        List<CardPickup> delivery = stock().at(Set.of(Whereabouts.EXPECTED), 2);
        assertEquals(2, delivery.size(), "the demonstration has a delivery");
        for (CardPickup card : delivery) {
            String serial = card.card().serial();
            scan(window.papers().card(serial).orElseThrow());
            window.until(() -> window.card(serial).where() == Whereabouts.IN_STOCK);
            String slot = window.card(serial).slot();
            window.until(() -> slot.equals(shown("stock-put-here")));
        }
        int told = waiting().size();
        assertTrue(told > 0, "people are told");
        String last = delivery.getLast().card().serial();
        press(KeyCode.Z, true);
        window.until(() -> window.card(last).where() == Whereabouts.EXPECTED);
        assertTrue(waiting().stream().noneMatch(each -> each.content().about().equals(last)), "and untold again");
    }

    private String shown(String id) throws Exception {
        return asked(() -> window.scene().lookup("#" + id) instanceof Labeled label ? label.getText() : "");
    }

    @Test
    void aShelfIsCountedAndItsDifferenceExplained() throws Exception {
        press(KeyCode.DIGIT5, true);
        window.until(() -> window.isShown("count-C"));
        type("0\r");
        window.until(() -> count() != null);
        assertTrue(Objects.requireNonNull(count()).isOpen());
        window.until(() -> window.isShown("explain-C"));
        press(KeyCode.TAB);
        type("All of it is at the desks\r");
        window.until(() -> !Objects.requireNonNull(count()).isOpen());
        assertEquals("All of it is at the desks", Objects.requireNonNull(count()).explanation());
    }

    private @Nullable ShelfCount count() {
        return stock().day(LocalDate.now(window.desk().acts().clock())).lastCount("C");
    }

    @Test
    void aCardThatIsNotThereIsFoundAgainThroughTheList() throws Exception {
        String slot = stock().slots().keySet().stream().sorted().findFirst().orElseThrow();
        String serial = stock().inSlot(slot).getFirst().card().serial();
        press(KeyCode.DIGIT2, true);
        window.until(() -> window.isShown("stock-ask-slot"));
        type(slot + "\r");
        window.until(() -> window.isShown("missing-" + serial));
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        window.until(() -> window.card(serial).where() == Whereabouts.MISSING);
        press(KeyCode.DIGIT3, true);
        window.until(() -> window.isShown("list-slot"));
        for (int i = 0; i < 6 && !window.scene().lookup("#list-slot").isFocused(); i++) {
            press(KeyCode.TAB);
        }
        press(KeyCode.A, true);
        type("d150\r");
        window.until(() -> window.card(serial).slot().equals("D-150"));
        assertEquals(Whereabouts.IN_STOCK, window.card(serial).where());
    }

    @Test
    void remindersWaitInTheRoomForMessages() throws Exception {
        press(KeyCode.DIGIT3, true);
        window.until(() -> window.isShown("list-SEARCH"));
        press(KeyCode.RIGHT);
        window.until(() -> window.isShown("list-remind"));
        for (int i = 0; i < 6 && !window.scene().lookup("#list-remind").isFocused(); i++) {
            press(KeyCode.TAB);
        }
        press(KeyCode.SPACE);
        window.until(() -> !waiting().isEmpty());
        press(KeyCode.PAGE_DOWN, true);
        window.until(() -> window.isShown("messages"));
        int before = waiting().size();
        for (int i = 0; i < 6 && !window.scene().lookup("#message-withdraw").isFocused(); i++) {
            press(KeyCode.TAB);
        }
        press(KeyCode.SPACE);
        window.until(() -> waiting().size() == before - 1);
        press(KeyCode.Z, true);
        window.until(() -> waiting().size() == before);
        assertTrue(waiting().stream().allMatch(each -> each.status() == Status.WAITING));
    }
}
