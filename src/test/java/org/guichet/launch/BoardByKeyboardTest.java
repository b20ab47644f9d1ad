package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.guichet.desktop.shell.GuichetRoot;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.words.Words;
import org.guichet.domain.door.Doors;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.HeadStart;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.domain.queue.SupervisorMove;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.WaitingTicket;
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
        until(() -> text(robot, "#decision-text").endsWith("by Anne Lefèvre: the lift is out of order"));
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

    @Test
    void aPolicyIsTriedOutAppliedWithAReasonAndTakenBack(FxRobot robot) throws Exception {
        PriorityPolicy before = policy().current();
        toPolicy(robot);
        focus(robot, "#slider-CARD_PICKUP");
        robot.type(KeyCode.RIGHT, 6);
        until(() -> robot.lookup("#gainers").tryQuery().isPresent());
        assertEquals("60", robot.lookup("#number-CARD_PICKUP").queryTextInputControl().getText());
        assertEquals(before, policy().current(), "nothing counts before it is applied");
        assertNotEquals("nobody", text(robot, "#losers"));

        focus(robot, "#policy-reason");
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#notice").query().getStyleClass().contains("attention"));
        assertEquals(before, policy().current(), "not without a reason");
        robot.write("cards of the closed week").type(KeyCode.ENTER);
        until(() -> policy().current().minutesFor(HeadStart.CARD_PICKUP) == 60);
        assertEquals("cards of the closed week", policy().last().orElseThrow().reason());
        until(() -> isShown(robot, "#policy-history"));

        focus(robot, "#policy-from");
        control(robot, KeyCode.Z);
        until(() -> policy().current().equals(before));
        until(() -> robot.lookup("#take-back-policy").tryQuery().isEmpty());
    }

    @Test
    void aNumberOutsideItsLimitsIsMarkedAndChangesNothing(FxRobot robot) throws Exception {
        toPolicy(robot);
        focus(robot, "#number-RENEWAL");
        control(robot, KeyCode.A);
        robot.write("999").type(KeyCode.ENTER);
        until(() -> robot.lookup("#number-RENEWAL").query().getStyleClass().contains("wrong"));
        assertTrue(isShown(robot, "#policy-history"), "still the policy in force");
        control(robot, KeyCode.A);
        robot.write("-7").type(KeyCode.ENTER);
        until(() -> isShown(robot, "#gainers"));
        robot.type(KeyCode.UP);
        until(() -> robot.lookup("#number-RENEWAL").queryTextInputControl().getText().equals("-6"));
    }

    @Test
    void theDayStartsFromANamedPolicy(FxRobot robot) throws Exception {
        toPolicy(robot);
        focus(robot, "#policy-from");
        robot.type(KeyCode.DOWN, 2);
        until(() -> isShown(robot, "#gainers"));
        focus(robot, "#policy-reason");
        robot.write("first day after the closure").type(KeyCode.ENTER);
        until(() -> policy().current().equals(StandardPolicy.REOPENING.policy()));
        assertTrue(policy().last().orElseThrow().name().startsWith("Reopening"), policy().last().toString());
    }

    @Test
    void aPolicyIsKeptForAnotherDayChosenDeletedAndBroughtBackWithoutTouchingTheQueue(FxRobot robot) throws Exception {
        PriorityPolicy inForce = policy().current();
        toPolicy(robot);
        focus(robot, "#slider-CARD_PICKUP");
        robot.type(KeyCode.RIGHT, 6);
        until(() -> isShown(robot, "#gainers"));
        focus(robot, "#policy-name");
        robot.write("Mondays");
        focus(robot, "#keep-policy");
        robot.type(KeyCode.SPACE);
        until(() -> kept().equals(List.of("Mondays")));
        assertEquals(inForce, policy().current());

        focus(robot, "#reset-policy");
        robot.type(KeyCode.SPACE);
        until(() -> isShown(robot, ".start-from-kept"));
        focus(robot, ".start-from-kept");
        robot.type(KeyCode.SPACE);
        until(() -> isShown(robot, "#gainers"));
        assertEquals("60", robot.lookup("#number-CARD_PICKUP").queryTextInputControl().getText());

        focus(robot, "#reset-policy");
        robot.type(KeyCode.SPACE);
        until(() -> isShown(robot, ".delete-kept"));
        focus(robot, ".delete-kept");
        robot.type(KeyCode.SPACE);
        until(() -> kept().isEmpty());
        control(robot, KeyCode.Z);
        until(() -> kept().equals(List.of("Mondays")));
        control(robot, KeyCode.Z);
        until(() -> kept().isEmpty());
    }

    private List<String> kept() {
        return desk.acts().steering().book().kept().stream().map(KeptPolicy::name).toList();
    }

    @Test
    void aTicketIsPinnedNextWithAReasonShownAsMovedAndLetGoAgain(FxRobot robot) throws Exception {
        control(robot, KeyCode.TAB);
        until(() -> moves(robot).isFocused());
        robot.type(KeyCode.DOWN, 4);
        TicketId chosen = selected(robot).ticket().id();
        alt(robot, KeyCode.HOME);
        until(() -> isShown(robot, "#ask"));
        robot.write("faints in the queue").type(KeyCode.ENTER);
        until(() -> moves(robot).getItems().getFirst().ticket().id().equals(chosen));
        assertEquals(chosen, selected(robot).ticket().id(), "the selection stays with its ticket");
        SupervisorMove move = desk.acts().steering().book().moves(chosen).last().orElseThrow();
        assertTrue(move.pinned());
        assertEquals("faints in the queue", move.reason());
        until(() -> shownInList(robot).anyMatch("moved"::equals));
        assertTrue(shownInList(robot).anyMatch(text -> text.endsWith("(faints in the queue)")));
        until(() -> moves(robot).isFocused());
        alt(robot, KeyCode.Z);
        until(() -> desk.acts().steering().book().moves(chosen).last().isEmpty());
        until(() -> moves(robot).getItems().get(4).ticket().id().equals(chosen));
    }

    @Test
    void altUpBringsATicketBeforeAnotherAndFurtherWhileItIsAsked(FxRobot robot) throws Exception {
        control(robot, KeyCode.TAB);
        until(() -> moves(robot).isFocused());
        robot.type(KeyCode.DOWN, 6);
        TicketId chosen = selected(robot).ticket().id();
        Admission third = moves(robot).getItems().get(2).ticket().admission();
        for (int i = 0; i < 4; i++) {
            alt(robot, KeyCode.UP);
        }
        until(() -> text(robot, "#ask-title").contains(" before " + third.number() + ", at place "));
        int place = Integer.parseInt(text(robot, "#ask-title").replaceAll(".* at place ([0-9]+)\\..*", "$1"));
        assertTrue(place <= 3, "several may count from the same minute");
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#ask-reason").query().getStyleClass().contains("wrong"));
        robot.write("came with an infant").type(KeyCode.ENTER);
        until(() -> rank(robot, chosen) == place - 1);
        assertTrue(rank(robot, chosen) < rank(robot, third.ticketId()));
        assertTrue(desk.acts().steering().book().moves(chosen).last().orElseThrow().minutes() > 0);
        control(robot, KeyCode.Z);
        until(() -> rank(robot, chosen) == 6);
    }

    @Test
    void minutesAreGivenUntilAnEndThatCanBeRead(FxRobot robot) throws Exception {
        control(robot, KeyCode.TAB);
        until(() -> moves(robot).isFocused());
        TicketId first = selected(robot).ticket().id();
        alt(robot, KeyCode.M);
        until(() -> isShown(robot, "#ask-minutes"));
        focus(robot, "#ask-minutes");
        control(robot, KeyCode.A);
        robot.write("-45");
        focus(robot, "#ask-until");
        control(robot, KeyCode.A);
        robot.write("soon");
        focus(robot, "#ask-reason");
        robot.write("asked to be later").type(KeyCode.ENTER);
        until(() -> robot.lookup("#ask-until").query().getStyleClass().contains("wrong"));
        assertTrue(desk.acts().steering().book().moves(first).last().isEmpty());
        focus(robot, "#ask-until");
        control(robot, KeyCode.A);
        robot.write("15:30").type(KeyCode.ENTER);
        until(() -> desk.acts().steering().book().moves(first).last().filter(move -> move.minutes() == -45).isPresent());
        until(() -> rank(robot, first) > 0);
    }

    private static void toPolicy(FxRobot robot) throws Exception {
        control(robot, KeyCode.TAB);
        control(robot, KeyCode.TAB);
        until(() -> robot.lookup("#policy-from").query().isFocused());
    }

    private static void alt(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.ALT).type(key).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ListView<WaitingTicket> moves(FxRobot robot) {
        return robot.lookup("#moves-list").query();
    }

    private static WaitingTicket selected(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return moves(robot).getSelectionModel().getSelectedItem();
    }

    private static Stream<String> shownInList(FxRobot robot) {
        return robot.lookup("#moves-list .label").queryAllAs(Label.class).stream().filter(Node::isVisible).map(Label::getText);
    }

    private static int rank(FxRobot robot, TicketId ticket) {
        return moves(robot).getItems().stream().map(row -> row.ticket().id()).toList().indexOf(ticket);
    }

    private QueuePolicy policy() {
        return desk.acts().steering().book().policy();
    }

    /** With Tab, as often as it takes. */
    private static void focus(FxRobot robot, String id) throws Exception {
        for (int i = 0; i < 80 && !robot.lookup(id).query().isFocused(); i++) {
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
