package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.queue.Ticket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent locks the desk with somebody in hand, and comes back; nothing of that person is in the window meanwhile. */
class LockByKeyboardTest extends WindowTest {

    // made before each test
    @SuppressWarnings("NullAway.Init")
    private Ticket inHand;

    @BeforeEach
    void somebodyInHand() throws Exception {
        signIn("bernard");
        press(KeyCode.F2);
        window.until(() -> window.inHand().isPresent() && everyText().contains(name()));
        inHand = window.inHand().orElseThrow();
    }

    private Applicant person() {
        return window.person(window.inHand().orElseThrow().admission().applicantId());
    }

    private String name() {
        return person().surname().toUpperCase(Locale.ROOT);
    }

    private String everyText() throws Exception {
        return asked(() -> {
            List<String> texts = new ArrayList<>();
            collect(window.root(), texts);
            return String.join("\n", texts).toUpperCase(Locale.ROOT);
        });
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof Labeled labeled) {
            texts.add(String.valueOf(labeled.getText()));
        }
        if (node instanceof Text text) {
            texts.add(text.getText());
        }
        if (node instanceof TextInputControl field) {
            texts.add(field.getText());
        }
        if (node.getAccessibleText() != null) {
            texts.add(node.getAccessibleText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> collect(each, texts));
        }
    }

    private void lock() throws Exception {
        press(KeyCode.G, true);
    }

    private void lockWithPin() throws Exception {
        lock();
        window.until(() -> window.isShown("pin-choice"));
        type("4711\r");
        window.until(() -> window.isShown("locked"));
    }

    private void isBack() throws Exception {
        window.until(() -> window.isShown("queue"));
        assertEquals(inHand.id(), window.inHand().orElseThrow().id());
        assertTrue(everyText().contains(name()));
    }

    @Test
    void nothingOfThePersonIsInALockedWindowAndThePinBringsAllBack() throws Exception {
        lockWithPin();
        String texts = everyText();
        assertTrue(texts.contains("CLAIRE BERNARD"), texts);
        assertFalse(texts.contains(name()), texts);
        assertFalse(texts.contains(inHand.admission().number()), texts);
        press(KeyCode.F8);
        press(KeyCode.F11);
        assertTrue(window.isShown("locked"), "no key reaches the desk behind it");
        assertEquals(inHand.status(), window.inHand().orElseThrow().status());
        type("4711\r");
        isBack();
        lock();
        window.until(() -> window.isShown("locked"));
        type("4711\r");
        isBack();
    }

    @Test
    void afterThreeWrongPinsOnlyThePasswordOpens() throws Exception {
        lockWithPin();
        for (int i = 0; i < 3; i++) {
            type("1234\r");
        }
        type("4711\r");
        window.until(() -> window.isShown("unlock-trouble"));
        assertTrue(window.isShown("locked"));
        press(KeyCode.A, true);
        type("demo\r");
        isBack();
    }

    @Test
    void withoutAPinThePasswordOpensAndAWrongOneDoesNot() throws Exception {
        lock();
        window.until(() -> window.isShown("pin-choice"));
        press(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("pin-choice"));
        lock();
        type("\r");
        window.until(() -> window.isShown("locked"));
        type("wrong\r");
        window.until(() -> window.isShown("unlock-trouble"));
        press(KeyCode.A, true);
        type("demo\r");
        isBack();
    }

    @Test
    void somebodyElseSignsInAndTheTicketIsStillInHandThere() throws Exception {
        lockWithPin();
        asked(() -> {
            ((Button) window.scene().lookup("#another-person")).fire();
            return true;
        });
        window.until(() -> window.isShown("login"));
        signIn("lefevre");
        assertEquals(inHand.id(), window.inHand().orElseThrow().id());
    }
}
