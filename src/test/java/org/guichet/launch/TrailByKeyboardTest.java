package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.guichet.domain.audit.AuditEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An auditor sifts the trail, follows one person and one agent, and sees what is unusual. */
class TrailByKeyboardTest extends WindowTest {

    @BeforeEach
    void toTheTrail() throws Exception {
        signIn("bernard");
        press(KeyCode.F2);
        window.until(() -> window.inHand().isPresent());
        press(KeyCode.Q, true);
        window.until(() -> window.isShown("login"));
        signIn("lefevre");
        press(KeyCode.F11);
        window.until(() -> window.isShown("trail-list") && !lines().isEmpty());
    }

    private List<AuditEntry> lines() throws Exception {
        return asked(() -> ((TableView<?>) window.scene().lookup("#trail-list"))
                .getItems().stream().map(AuditEntry.class::cast).toList());
    }

    private void focus(String id) throws Exception {
        asked(() -> {
            window.scene().lookup("#" + id).requestFocus();
            return true;
        });
    }

    @Test
    void wordsEnterAndEscape() throws Exception {
        int all = lines().size();
        focus("trail-filter");
        type("bernard");
        window.until(() -> lines().size() < all && lines().stream().allMatch(entry -> entry.agent().equals("bernard")));
        type("\r");
        press(KeyCode.ESCAPE);
        window.until(() -> lines().size() == all);
        AuditEntry ofSomebody = lines().stream().filter(entry -> entry.applicantId() > 0).findFirst().orElseThrow();
        int row = lines().indexOf(ofSomebody);
        asked(() -> {
            ((TableView<?>) window.scene().lookup("#trail-list")).getSelectionModel().select(row);
            return true;
        });
        focus("trail-list");
        press(KeyCode.ENTER);
        window.until(() -> !lines().isEmpty()
                && lines().stream().allMatch(entry -> entry.applicantId() == ofSomebody.applicantId())
                && window.isShown("trail-followed"));
        press(KeyCode.ESCAPE);
        window.until(() -> lines().size() == all);
    }

    @Test
    void anOrdinaryMorningHasNothingUnusual() throws Exception {
        asked(() -> {
            ((CheckBox) window.scene().lookup("#trail-unusual")).fire();
            return true;
        });
        window.until(() -> lines().isEmpty());
        assertEquals(0, lines().size());
        assertTrue(window.isShown("trail-list"));
    }
}
