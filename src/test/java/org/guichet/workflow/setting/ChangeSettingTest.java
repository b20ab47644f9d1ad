package org.guichet.workflow.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.guichet.domain.setting.SettingRefusal;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.Test;

class ChangeSettingTest {

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DeskFixture.DESK);

    private Result<Map<SiteSetting, String>> change(SiteSetting setting, String value) {
        return desk.acts.settings().change().run(supervisor, setting, value);
    }

    private String now(SiteSetting setting) {
        return ((Result.Done<Map<SiteSetting, String>>) desk.acts.settings().read().run(supervisor)).value().getOrDefault(setting, "?");
    }

    @Test
    void whatIsChangedIsReadBack() {
        assertEquals("", now(SiteSetting.ROOM_CAPACITY));
        change(SiteSetting.ROOM_CAPACITY, " 120 ");
        assertEquals("120", now(SiteSetting.ROOM_CAPACITY));
        change(SiteSetting.ROOM_CAPACITY, "");
        assertEquals("", now(SiteSetting.ROOM_CAPACITY));
    }

    @Test
    void aRoomIsNotNearlyFullBeyondWhatItTakes() {
        change(SiteSetting.ROOM_CAPACITY, "120");
        Result<?> refused = Result.refused(SettingRefusal.SETTING_WARNING_ABOVE_CAPACITY);
        assertEquals(refused, change(SiteSetting.ROOM_WARNING, "121"));
        change(SiteSetting.ROOM_WARNING, "120");
        assertEquals("120", now(SiteSetting.ROOM_WARNING));
        assertEquals(refused, change(SiteSetting.ROOM_CAPACITY, "100"));
        change(SiteSetting.ROOM_WARNING, "");
        change(SiteSetting.ROOM_CAPACITY, "100");
        assertEquals("100", now(SiteSetting.ROOM_CAPACITY));
    }

    @Test
    void whatMakesNoSenseIsRefusedAndKeepsTheOld() {
        change(SiteSetting.LATE_MINUTES, "20");
        assertEquals(Result.refused(SettingRefusal.SETTING_NOT_POSSIBLE, "LATE_MINUTES"), change(SiteSetting.LATE_MINUTES, "soon"));
        assertEquals(Result.refused(SettingRefusal.SETTING_UNCHANGED), change(SiteSetting.LATE_MINUTES, "20"));
        assertEquals("20", now(SiteSetting.LATE_MINUTES));
    }
}
