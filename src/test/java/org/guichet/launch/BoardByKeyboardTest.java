package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.guichet.desktop.shell.GuichetRoot;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.words.Words;
import org.guichet.domain.door.Doors;
import org.guichet.language.Language;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A supervisor steers the demonstration day with the keyboard alone, on the real store. */
@ExtendWith(ApplicationExtension.class)
class BoardByKeyboardTest {

    private static final int PEOPLE = 1_000;

    @TempDir
    static Path home;

    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });

    // TestFX calls start before each test
    @SuppressWarnings("NullAway.Init")
    private OpenDesk desk;

    @Start
    void start(Stage stage) {
        desk = OpenDesk.demonstration(home.resolve("of-" + System.nanoTime()), PEOPLE);
        Appearance.loadFonts();
        GuichetRoot root = new GuichetRoot(desk.acts(), new Words(Language.ENGLISH), Appearance.LIGHT, background, _ -> {});
        stage.setScene(new Scene(root, 1280, 800));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @BeforeEach
    void enterTheBoard(FxRobot robot) throws Exception {
        desk.people().awaitComplete();
        robot.clickOn("#login").write("lefevre");
        robot.type(KeyCode.TAB);
        robot.write("demo");
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#queue").tryQuery().isPresent());
        control(robot, KeyCode.J);
        until(() -> !text(robot, "#decision-text").isEmpty());
    }

    @AfterEach
    void close() {
        background.close();
        desk.close();
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private Doors doors() {
        return desk.acts().door().read().run().doors();
    }

    @Test
    void theBoardTakesTheWholeWidthAndTheSameKeyLeavesIt(FxRobot robot) throws Exception {
        assertFalse(isShown(robot, "#queue"));
        assertTrue(text(robot, "#decision-text").startsWith("Close the doors by "), text(robot, "#decision-text"));
        control(robot, KeyCode.J);
        until(() -> isShown(robot, "#queue"));
        assertTrue(robot.lookup("#board").tryQuery().isEmpty());
    }

    @Test
    void theDoorsAreClosedWithAReasonAndControlZOpensThemAgain(FxRobot robot) throws Exception {
        focus(robot, "#close-doors");
        robot.type(KeyCode.SPACE);
        until(() -> isShown(robot, "#ask"));
        control(robot, KeyCode.A);
        robot.write("the lift is out of order");
        robot.type(KeyCode.ENTER);
        until(() -> !doors().areOpen());
        assertEquals("the lift is out of order", doors().closedBy().orElseThrow().reason());
        until(() -> text(robot, "#decision-text").endsWith("by lefevre: the lift is out of order"));
        assertFalse(isShown(robot, "#ask"));
        control(robot, KeyCode.Z);
        until(() -> doors().areOpen());
        until(() -> isShown(robot, "#close-doors"));
    }

    @Test
    void escapeLeavesTheDoorsAsTheyAre(FxRobot robot) throws Exception {
        focus(robot, "#close-doors");
        robot.type(KeyCode.SPACE);
        until(() -> isShown(robot, "#ask"));
        robot.type(KeyCode.ESCAPE);
        until(() -> !isShown(robot, "#ask"));
        assertTrue(doors().areOpen());
        assertTrue(robot.lookup("#close-doors").query().isFocused());
    }

    @Test
    void whatAnotherDeskSavesIsOnTheBoardAtOnce(FxRobot robot) throws Exception {
        String before = text(robot, "#tile-waiting .display");
        var day = LocalDate.now(desk.acts().clock());
        var waiting = desk.store().queue().tickets(day).stream().filter(each -> each.status().waits()).count();
        assertEquals(String.valueOf(waiting), before);
        var bernard = desk.acts().staff().agents().stream().filter(agent -> agent.login().equals("bernard")).findFirst();
        var session = new DeskSession(
                bernard.orElseThrow(), desk.acts().staff().desks().getFirst(), desk.acts().clock().instant());
        background.act(() -> desk.acts().queue().call().run(session), _ -> {});
        until(() -> text(robot, "#tile-waiting .display").equals(String.valueOf(waiting - 1)));
    }

    /** With Tab, as often as it takes. */
    private static void focus(FxRobot robot, String id) throws Exception {
        for (int i = 0; i < 40 && !robot.lookup(id).query().isFocused(); i++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertTrue(robot.lookup(id).query().isFocused(), id + " is not reached with Tab");
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(BoardByKeyboardTest::isVisible).isPresent();
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
    }

    /** Asked on the screen's thread: from another one a look-up walks lists of nodes that change under it. */
    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
