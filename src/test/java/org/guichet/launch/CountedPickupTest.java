package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

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

    /** As the site's administrator would in the settings' room. */
    private void comparesFingers() throws Exception {
        Agent administrator = window.desk().acts().staff().agents().stream()
                .filter(each -> each.role().may(Permission.SET_UP_SITE)).findFirst().orElseThrow();
        DeskSession session = new DeskSession(
                administrator, window.desk().acts().staff().desks().getFirst(), window.desk().acts().clock().instant());
        window.desk().acts().settings().change().run(session, SiteSetting.FINGER_CHECK, "YES");
    }

    private void untilTheFingerIsAskedFor() throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> asked(() ->
                window.isShown("compare-finger") && !window.scene().lookup("#compare-finger").isDisabled()));
        window.settle();
    }

    private FingerCheck finger(String serial) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> window.card(serial).particulars().finger() != null);
        window.settle();
        return Objects.requireNonNull(window.card(serial).particulars().finger());
    }

    /** The fullest pickup there is: a stamp is due, papers come back, a finger is compared, the receipt is printed. */
    @Test
    void aPickupTakesAtMostTwelveKeysAndScans(FxRobot robot) throws Exception {
        comparesFingers();
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
        window.until(() -> window.card(serial).returned() != null);
        untilTheFingerIsAskedFor();
        key(KeyCode.ENTER);
        assertEquals(FingerCheck.Outcome.SAME_PERSON, finger(serial).outcome());
        window.until(() -> window.isShown("signature-pad"));
        sign(robot);
        key(KeyCode.ENTER);
        window.until(() -> window.card(serial).signature() != null && window.isShown("hand-over"));
        key(KeyCode.ENTER);
        window.until(() -> window.card(serial).isHandedOver() && window.isShown("receipt-preview"));
        key(KeyCode.F9);
        assertTrue(done.size() <= MOST, () -> done.size() + ": " + done);
    }

    /** Nothing is blocked; the supervisor's board shows it, and a finger that agrees takes it off again. */
    @Test
    void anothersFingerCallsTheSupervisorAndStopsNothing() throws Exception {
        comparesFingers();
        String serial = callPickup(_ -> true).card().serial();
        FxThread.runAndWait(() -> window.scene().lookup("#step-line-FINGER").requestFocus());
        press(KeyCode.ENTER);
        untilTheFingerIsAskedFor();
        window.papers().layAnothersFinger();
        press(KeyCode.ENTER);
        assertEquals(FingerCheck.Outcome.NOT_THE_SAME, finger(serial).outcome());
        window.until(() -> notice().contains(window.words().text("finger.different")));
        assertEquals(1, window.desk().store().stockRoom().fingersInQuestion(Instant.EPOCH).size());
        LocalDate today = LocalDate.now(window.desk().acts().clock());
        long person = window.card(serial).card().applicantId();
        assertTrue(window.desk().store().templates().find(today, person).containsKey(Finger.RIGHT_INDEX));
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
