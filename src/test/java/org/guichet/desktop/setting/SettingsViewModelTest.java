package org.guichet.desktop.setting;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.thread.Background;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What can be taken back of the settings is what was saved. */
@ExtendWith(ApplicationExtension.class)
class SettingsViewModelTest {

    private final DeskFixture fixture = new DeskFixture();
    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });
    private final ActRunner runner = new ActRunner(background);
    private final SettingsViewModel model = new SettingsViewModel(
            fixture.acts.settings(), fixture.site.session(Role.ADMINISTRATOR, DESK), runner);

    @BeforeEach
    void read() throws Exception {
        onScreen(model::refresh);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void whatWasRefusedIsNothingToTakeBack() throws Exception {
        onScreen(() -> model.change(SiteSetting.ROOM_CAPACITY, "40"));
        onScreen(() -> model.change(SiteSetting.ROOM_WARNING, "50"));
        assertEquals("refusal.SETTING_WARNING_ABOVE_CAPACITY", told());
        assertEquals("", model.value(SiteSetting.ROOM_WARNING));
        onScreen(() -> assertTrue(model.undo()));
        assertEquals("", model.value(SiteSetting.ROOM_CAPACITY));
        onScreen(() -> assertFalse(model.undo()));
    }

    @Test
    void changesAreTakenBackOneByOneTheLastFirst() throws Exception {
        onScreen(() -> model.change(SiteSetting.ROOM_WARNING, "30"));
        onScreen(() -> model.change(SiteSetting.ROOM_WARNING, "20"));
        onScreen(() -> model.change(SiteSetting.ROOM_CAPACITY, "25"));
        onScreen(() -> assertTrue(model.undo()));
        assertEquals("", model.value(SiteSetting.ROOM_CAPACITY));
        onScreen(() -> assertTrue(model.undo()));
        assertEquals("30", model.value(SiteSetting.ROOM_WARNING));
        assertEquals("setting.undone", told());
    }

    private String told() {
        return Objects.requireNonNull(runner.notice().get()).key();
    }

    private void onScreen(Runnable action) throws Exception {
        WaitForAsyncUtils.asyncFx(action).get();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, background::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
