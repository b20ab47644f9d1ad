package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.junit.jupiter.api.Test;

/** An administrator opens an account; its owner signs in with the first password, chooses another, and works. */
class AccountsByKeyboardTest extends WindowTest {

    private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){3}");

    private String secret() throws Exception {
        return asked(() -> ((Label) window.scene().lookup("#account-secret")).getText());
    }

    private void focus(String id) throws Exception {
        asked(() -> {
            window.scene().lookup("#" + id).requestFocus();
            return true;
        });
    }

    private void fill(String id, String text) throws Exception {
        asked(() -> {
            ((TextInputControl) window.scene().lookup("#" + id)).setText(text);
            return true;
        });
    }

    @Test
    void fromTheFirstPasswordToTheFirstDayOfWork() throws Exception {
        type("admin\tdemo\r");
        window.until(() -> window.isShown("import") || window.isShown("settings") || window.isShown("accounts"));
        for (int i = 0; i < 8 && !window.isShown("accounts"); i++) {
            press(KeyCode.PAGE_DOWN, true);
        }
        window.until(() -> window.isShown("account-list"));
        focus("account-login");
        type("n.petit\r");
        type("Nora Petit\r");
        window.until(() -> window.isShown("account-secret"));
        Matcher first = PASSWORD.matcher(secret());
        assertTrue(first.find(), secret());
        press(KeyCode.Q, true);
        window.until(() -> window.isShown("login"));
        fill("login", "n.petit");
        fill("password", first.group());
        focus("password");
        type("\r");
        window.until(() -> window.isShown("chosen"));
        fill("chosen", "pluie verte lundi");
        fill("again", "pluie verte mardi");
        focus("again");
        type("\r");
        window.until(() -> window.isShown("sign-in-trouble"));
        fill("again", "pluie verte lundi");
        focus("again");
        type("\r");
        window.until(() -> window.isShown("queue"));
        assertTrue(window.desk().store().staff().agents().contains(new Agent("n.petit", "Nora Petit", Role.AGENT)));
        assertEquals(2, window.desk().store().staff().account("n.petit").orElseThrow().version());
        assertTrue(window.desk().store().staff().verify("n.petit", "pluie verte lundi".toCharArray()));
    }
}
