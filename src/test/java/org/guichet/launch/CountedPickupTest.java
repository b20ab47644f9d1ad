package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.Whereabouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A practised agent with a scanner: each key and each scan is counted; the signature is the person's. */
class CountedPickupTest extends WindowTest {

    private static final int MOST = 12;
    private static final long SCANNER = 2;

    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void signIn() throws Exception {
        signIn("bernard");
    }

    private void key(KeyCode code) throws Exception {
        done.add(code.getName());
        press(code);
    }

    private void scan(String what, String text) throws Exception {
        done.add("scan " + what);
        FxThread.runAndWait(() -> {
            keys.rest(PERSON);
            keys.type(window.scene(), text.replace('\n', '\r'), SCANNER);
            keys.rest(500);
        });
        window.settle();
    }

    /** The fullest pickup there is: a stamp is due, an old card and a provisional paper come back, the receipt is printed. */
    @Test
    void aPickupTakesAtMostTwelveKeysAndScans(FxRobot robot) throws Exception {
        CardPickup card = callPickup(each -> each.card().stampDueCents() > 0 && each.card().hasPapersToReturn());
        done.add("F2"); // the call of this person
        String serial = card.card().serial();
        scan("passport", window.papers().passport(card.card().applicantId()).orElseThrow());
        window.until(() -> window.isShown("confirm-identity"));
        key(KeyCode.ENTER);
        window.until(() -> window.card(serial).identity() != null && window.isShown("card-mrz"));
        scan("card", window.papers().card(serial).orElseThrow());
        window.until(() -> window.card(serial).cardCheckedAt() != null && window.isShown("stamp-number"));
        scan("stamp", window.papers().freshStamp(serial) + "\r");
        key(KeyCode.ENTER);
        window.until(() -> window.card(serial).stamp() != null && window.isShown("save-old-documents"));
        key(KeyCode.ENTER);
        window.until(() -> window.card(serial).returned() != null && window.isShown("signature-pad"));
        sign(robot);
        key(KeyCode.ENTER);
        window.until(() -> window.card(serial).signature() != null && window.isShown("hand-over"));
        key(KeyCode.ENTER);
        window.until(() -> window.card(serial).isHandedOver() && window.isShown("receipt-preview"));
        key(KeyCode.F9);
        assertTrue(done.size() <= MOST, () -> done.size() + ": " + done);
    }

    private static void sign(FxRobot robot) {
        robot.moveTo("#signature-pad").moveBy(-120, 10);
        robot.press(MouseButton.PRIMARY);
        robot.moveBy(60, -40).moveBy(50, 60).moveBy(60, -50).moveBy(40, 30);
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void aWrongCardGoesBackByKeyboardAndThatIsUndone() throws Exception {
        CardPickup card = callPickup(_ -> true);
        String serial = card.card().serial();
        press(KeyCode.P, true);
        window.until(() -> window.isShown("card-trouble"));
        press(KeyCode.DOWN);
        type("\tGiven name without its accent\r");
        window.until(() -> window.card(serial).where() == Whereabouts.BACK_TO_MANUFACTURE);
        window.until(() -> window.isShown("print-provisional"));
        for (int i = 0; i < 6 && !"undo-aside".equals(focusedId()); i++) {
            press(KeyCode.TAB);
        }
        press(KeyCode.SPACE);
        window.until(() -> window.card(serial).where() == Whereabouts.IN_STOCK);
        window.until(() -> window.isShown("passport-mrz"));
        press(KeyCode.P, true);
        window.until(() -> window.isShown("card-trouble"));
        press(KeyCode.ESCAPE);
        window.until(() -> window.isShown("passport-mrz"));
    }

    private String focusedId() throws Exception {
        return asked(() -> {
            var owner = window.scene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }
}
