package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.setting.SiteSetting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor settles what holds for the site, with the keyboard alone, on the real store. */
class SettingsByKeyboardTest extends WindowTest {

    @BeforeEach
    void toSettings() throws Exception {
        signIn("lefevre");
        for (int i = 0; i < 8 && !window.isShown("settings"); i++) {
            press(KeyCode.PAGE_DOWN, true);
        }
        window.until(() -> window.isShown("settings") && !field(SiteSetting.ROOM_CAPACITY).isEmpty());
    }

    @Test
    void aSettingIsTypedSavedAndTakenBack() throws Exception {
        String before = kept(SiteSetting.ROOM_CAPACITY);
        press(KeyCode.A, true);
        type("150\r");
        window.until(() -> kept(SiteSetting.ROOM_CAPACITY).equals("150"));
        assertTrue(notice().contains("all desks"), notice());
        assertEquals(150, window.desk().store().doors().settings().capacity());
        press(KeyCode.Z, true);
        window.until(() -> kept(SiteSetting.ROOM_CAPACITY).equals(before));
        window.until(() -> field(SiteSetting.ROOM_CAPACITY).equals(before));
    }

    @Test
    void whatMakesNoSenseStaysOnTheLineUntilEscapePutsItBack() throws Exception {
        String before = kept(SiteSetting.ROOM_CAPACITY);
        press(KeyCode.A, true);
        type("many\r");
        assertEquals("many", field(SiteSetting.ROOM_CAPACITY), "nothing typed is lost");
        assertTrue(asked(() -> window.scene().lookup("#setting-ROOM_CAPACITY").getStyleClass().contains("wrong")));
        press(KeyCode.ESCAPE);
        assertEquals(before, field(SiteSetting.ROOM_CAPACITY));
        assertEquals(before, kept(SiteSetting.ROOM_CAPACITY));
    }

    /** The demonstration keeps its key beside its data; whoever is responsible for a desk must see that. */
    @Test
    void howThisDesksOwnDataAreKeptIsSaid() throws Exception {
        assertTrue(asked(() -> ((Labeled) window.scene().lookup("#key-care .callout")).getText()).contains("Weakly protected"));
    }

    /** The session in hand goes on: who is signed in stays, and the trail names both. */
    @Test
    void howFarAPolicyMayMovePeopleIsChangedByTwo() throws Exception {
        asked(() -> {
            window.scene().lookup("#setting-POLICY_MOST_MINUTES").requestFocus();
            return true;
        });
        type("90\r");
        window.until(() -> window.isShown("second-person"));
        type("lefevre\tdemo\r");
        window.until(() -> asked(() -> ((Label) window.scene().lookup("#second-trouble")).getText()).contains("already"));
        press(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("second-person"));
        assertEquals("90", field(SiteSetting.POLICY_MOST_MINUTES), "what was typed waits on its line");
        assertEquals("", kept(SiteSetting.POLICY_MOST_MINUTES));
        press(KeyCode.ENTER);
        window.until(() -> window.isShown("second-person"));
        type("admin\tdemo\r");
        window.until(() -> kept(SiteSetting.POLICY_MOST_MINUTES).equals("90"));
        window.until(() -> !window.isShown("second-person"));
        AuditEntry made = window.desk().store().auditTrail().latest(1).getFirst();
        assertEquals("lefevre admin", made.agent() + " " + made.second());
        assertTrue(window.isShown("settings"));
    }

    private String kept(SiteSetting setting) {
        return window.desk().store().siteSettings().all().getOrDefault(setting, "");
    }

    private String field(SiteSetting setting) throws Exception {
        return asked(() -> ((TextInputControl) window.scene().lookup("#setting-" + setting)).getText());
    }
}
