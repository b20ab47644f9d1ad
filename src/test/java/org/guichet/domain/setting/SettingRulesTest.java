package org.guichet.domain.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Decision;
import org.guichet.domain.kernel.Kernel;
import org.guichet.inmemory.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingRulesTest {

    private static final SettingValue BEFORE = new SettingValue(SiteSetting.ROOM_CAPACITY, 3, "120");

    private static Object decided(AggregateId about, String value) {
        return Kernel.decide(
                about.equals(BEFORE.aggregate()) ? BEFORE : null,
                Operations.of(1, about, new SettingAct.SettingChanged(value), Instant.EPOCH));
    }

    @Test
    void theNewestValueCountsAndAnEmptyOneSetsItNoMore() {
        assertEquals(Decision.accept(new SettingValue(SiteSetting.ROOM_CAPACITY, 4, "80")), decided(BEFORE.aggregate(), "80"));
        assertEquals(Decision.accept(new SettingValue(SiteSetting.ROOM_CAPACITY, 4, "")), decided(BEFORE.aggregate(), ""));
        assertEquals(
                Decision.accept(new SettingValue(SiteSetting.CLOSING_TIME, 1, "16:30")),
                decided(SiteSetting.CLOSING_TIME.aggregate(), "16:30"));
    }

    @Test
    void whatTellsNothingNewOrMakesNoSenseIsRefused() {
        assertEquals(Decision.refuse(SettingRefusal.SETTING_UNCHANGED), decided(BEFORE.aggregate(), "120"));
        assertEquals(
                Decision.refuse(SettingRefusal.SETTING_NOT_POSSIBLE, "ROOM_CAPACITY"), decided(BEFORE.aggregate(), "many"));
        AggregateId unknown = new AggregateId(AggregateId.Kind.SETTING, "COLOUR");
        assertEquals(Decision.refuse(SettingRefusal.SETTING_UNKNOWN), decided(unknown, "red"));
    }

    @ParameterizedTest
    @CsvSource({"ROOM_CAPACITY, 1, 9999", "ROOM_WARNING, 1, 9999", "LATE_MINUTES, 0, 599"})
    void numbersHaveLimits(SiteSetting setting, int least, int most) {
        for (int inside : new int[] {least, least + 1, (least + most) / 2, most - 1, most}) {
            assertTrue(setting.takes(Integer.toString(inside)), () -> setting + " takes " + inside);
        }
        for (String outside : new String[] {Integer.toString(least - 1), Integer.toString(most + 1), "012", "1.5", "-3", "ten", " "}) {
            assertFalse(setting.takes(outside), () -> setting + " takes " + outside);
        }
        assertTrue(setting.takes(""));
    }

    @ParameterizedTest
    @CsvSource({"16:30, true", "12:00, true", "23:59, true", "11:59, false", "24:00, false", "16:60, false", "16h30, false"})
    void theClosingTimeIsOneOfTheAfternoon(String time, boolean taken) {
        assertEquals(taken, SiteSetting.CLOSING_TIME.takes(time));
    }

    @Test
    void theWallShowsSomething() {
        assertFalse(SiteSetting.DISPLAY_SHOWS.takes(""));
        assertTrue(SiteSetting.DISPLAY_SHOWS.takes("NAMES"));
    }
}
