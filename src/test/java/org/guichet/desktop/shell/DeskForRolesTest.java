package org.guichet.desktop.shell;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What each role finds at a desk where somebody waits: the people it may see, or what to do instead. */
@ExtendWith(ApplicationExtension.class)
class DeskForRolesTest {

    private final DeskFixture fixture = new DeskFixture();
    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });
    private final ActRunner runner = new ActRunner(background);

    // TestFX calls start before each test
    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    private DeskScreen deskFor(Role role) throws Exception {
        done(fixture.acts.queue().admit().run(fixture.agent, LEILA.id(), false));
        DeskScreen desk = WaitForAsyncUtils.asyncFx(() -> {
                    DeskScreen screen = new DeskScreen(
                            fixture.acts, fixture.site.session(role, DESK), runner, new Words(Language.ENGLISH), new NoWindow());
                    stage.setScene(new Scene(screen, 990, 760));
                    return screen;
                })
                .get();
        settle();
        return desk;
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, background::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEPTION", "AGENT", "SUPERVISOR"})
    void whoeverWorksWithPeopleSeesWhoWaits(Role role, FxRobot robot) throws Exception {
        deskFor(role);
        ListView<?> queue = robot.lookup("#queue").query();
        assertEquals(1, queue.getItems().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "AUDITOR"})
    void whoeverMayNotSeeTheQueueIsToldWhatToDoAndMeetsNoError(Role role, FxRobot robot) throws Exception {
        DeskScreen desk = deskFor(role);
        assertTrue(robot.lookup("#queue").tryQuery().isEmpty());
        assertTrue(labels(robot).stream().anyMatch(text -> text.contains("sign in with an agent’s account")), labels(robot)::toString);
        WaitForAsyncUtils.asyncFx(desk::refresh).get();
        settle();
        assertNull(runner.notice().get());
    }

    @Test
    void theAdministratorSeesNobody(FxRobot robot) throws Exception {
        deskFor(Role.ADMINISTRATOR);
        assertTrue(robot.lookup("#import").tryQuery().isPresent());
        assertTrue(labels(robot).stream().noneMatch(text -> text.contains("QUILLFEATHER")));
    }

    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"F2", "F4", "F6", "F7", "F8"})
    void theKeysOfACallAreNotTheReceptions(KeyCode key) throws Exception {
        DeskScreen desk = deskFor(Role.RECEPTION);
        press(desk, key, false);
        Notice notice = runner.notice().get();
        assertTrue(notice != null && notice.key().equals("refusal.NOT_ALLOWED"), String.valueOf(notice));
    }

    @Test
    void f5IsAboutThePersonInHandEvenWhileTheTrailIsShown(FxRobot robot) throws Exception {
        DeskScreen desk = deskFor(Role.SUPERVISOR);
        press(desk, KeyCode.F2, false);
        WaitForAsyncUtils.asyncFx(desk::refresh).get();
        settle();
        press(desk, KeyCode.F11, false);
        assertTrue(robot.lookup("#audit").tryQuery().isPresent());
        press(desk, KeyCode.F5, false);
        assertTrue(robot.lookup("#audit").tryQuery().isEmpty());
    }

    @Test
    void f5WithNobodyInHandSaysSoAndLeavesTheTrailInView(FxRobot robot) throws Exception {
        DeskScreen desk = deskFor(Role.SUPERVISOR);
        press(desk, KeyCode.F11, false);
        press(desk, KeyCode.F5, false);
        assertTrue(robot.lookup("#audit").tryQuery().isPresent());
        assertEquals("queue.nobodyInHand", Objects.requireNonNull(runner.notice().get()).key());
    }

    @Test
    void receptionBeginsAtTheDoor(FxRobot robot) throws Exception {
        deskFor(Role.RECEPTION);
        assertTrue(robot.lookup("#reception").tryQuery().isPresent());
    }

    @Test
    void anAgentGoesToTheDoorByKeyAndBack(FxRobot robot) throws Exception {
        DeskScreen desk = deskFor(Role.AGENT);
        assertTrue(robot.lookup("#reception").tryQuery().isEmpty());
        press(desk, KeyCode.E, true);
        assertTrue(robot.lookup("#reception").tryQuery().isPresent());
        press(desk, KeyCode.E, true);
        assertTrue(robot.lookup("#reception").tryQuery().isEmpty());
    }

    @Test
    void roomsAreGoneThroughByKeyboardAndTheLastIsFollowedByTheFirst(FxRobot robot) throws Exception {
        DeskScreen desk = deskFor(Role.SUPERVISOR);
        int rooms = robot.lookup(".room-button").queryAll().size();
        assertTrue(rooms > 1);
        ToggleButton work = robot.lookup("#room-work").query();
        assertTrue(work.isSelected());
        press(desk, KeyCode.PAGE_UP, true);
        assertFalse(work.isSelected());
        press(desk, KeyCode.PAGE_DOWN, true);
        assertTrue(work.isSelected());
        for (int i = 0; i < rooms; i++) {
            press(desk, KeyCode.PAGE_DOWN, true);
        }
        assertTrue(work.isSelected());
    }

    @Test
    void whoeverHasOneRoomSeesNoRail(FxRobot robot) throws Exception {
        deskFor(Role.AUDITOR);
        assertTrue(robot.lookup(".room-rail").tryQuery().isEmpty());
    }

    private void press(DeskScreen desk, KeyCode key, boolean control) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> desk.onKey(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false)))
                .get();
        settle();
    }

    private record NoWindow() implements WindowActs {

        @Override
        public void lock() {}

        @Override
        public void scanned(WedgeScan scan) {}

        @Override
        public void signOut() {}

        @Override
        public void nextAppearance() {}

        @Override
        public void switchLanguage() {}

        @Override
        public void openDisplay() {}

        @Override
        public void openDocument(String uri) {}
    }
}
