package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.guichet.desktop.shell.GuichetRoot;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.AuditedAct.FileConsulted;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.language.Language;
import org.guichet.workflow.lookup.FindPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An agent's first minutes with the keyboard alone, on the real store, in a window of the headless toolkit. */
@ExtendWith(ApplicationExtension.class)
class DeskByKeyboardTest {

    private static final int PEOPLE = 1_000;
    private static final int DESK = 1;

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
        stage.setScene(new Scene(root, 990, 760));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @BeforeEach
    void signIn(FxRobot robot) throws Exception {
        desk.people().awaitComplete();
        robot.clickOn("#login").write("bernard");
        robot.type(KeyCode.TAB);
        robot.write("demo");
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#queue").tryQuery().isPresent());
        until(() -> !queue(robot).getItems().isEmpty());
    }

    @AfterEach
    void close() {
        background.close();
        desk.close();
    }

    @Test
    void f2CallsRow1AndControlZPutsItBackWhereItWas(FxRobot robot) throws Exception {
        WaitingTicket first = queue(robot).getItems().getFirst();

        robot.type(KeyCode.F2);
        until(() -> inHand().filter(first.ticket().id()::equals).isPresent());

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> inHand().isEmpty());
        until(() -> queue(robot).getItems().getFirst().ticket().id().equals(first.ticket().id()));
    }

    @Test
    void aSearchFindsPeopleAsTheyAreTypedAndEnterOpensTheFile(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("dialo");
        until(() -> results(robot).getItems().size() > 1);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#purposes").query().isVisible());
        robot.write("2");
        until(() -> robot.lookup("#person-name").tryQuery().isPresent());
        assertFalse(robot.lookup("#lookup-panel").query().isVisible());
        FileConsulted consulted = (FileConsulted) desk.store().auditTrail().latest(1).getFirst().act();
        assertEquals(desk.store().purposes().inUse().get(1).code(), consulted.purpose());
    }

    @Test
    void anEmptySearchOffersPeopleOfTodayAndTheFilesOpenedHere(FxRobot robot) throws Exception {
        robot.type(KeyCode.F3);
        until(() -> results(robot).getItems().size() == 8);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#lookup-panel").query().isVisible());
        robot.type(KeyCode.F3);
        until(() -> robot.lookup("#lookup-panel").query().isVisible());
        robot.type(KeyCode.DOWN);
        long second = row(robot, 1).applicantId();
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#purposes").query().isVisible());
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#person-name").tryQuery().isPresent());
        assertFalse(robot.lookup("#lookup-panel").query().isVisible());
        robot.type(KeyCode.F3);
        until(() -> robot.lookup("#lookup-panel").query().isVisible());
        assertEquals(second, row(robot, 0).applicantId());
        robot.write("dialo");
        until(() -> row(robot, 0).surname().startsWith("Dial"));
    }

    @Test
    void aPersonWithoutAFileIsRegisteredFoundAndTakenBack(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("Quillfeather Zora 1984");
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#registration-NATIONALITY").tryQuery().isPresent());
        robot.clickOn("#registration-NATIONALITY").write("zzz");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> !robot.lookup("#problem-NATIONALITY").queryLabeled().getText().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("mar");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> robot.lookup("#person-name").tryQuery().isPresent());
        assertEquals("QUILLFEATHER Zora", robot.lookup("#person-name").queryLabeled().getText());
        assertTrue(isFound("quillfether zora", "Quillfeather"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> !isFound("quillfether zora", "Quillfeather"));
        until(() -> robot.lookup("#person-name").tryQuery().isEmpty());
    }

    @Test
    void escapeLeavesTheSearchAndTheWorkInHandUntouched(FxRobot robot) throws Exception {
        robot.type(KeyCode.F2);
        until(() -> robot.lookup("#person-name").tryQuery().isPresent());
        Node before = robot.lookup("#person-name").query();
        robot.type(KeyCode.F3);
        robot.write("be");
        until(() -> robot.lookup("#lookup-panel").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#lookup-panel").query().isVisible());
        assertEquals(before, robot.lookup("#person-name").query());
    }

    @Test
    void f2WhileTheDeskIsBusySaysWhatToDo(FxRobot robot) throws Exception {
        robot.type(KeyCode.F2);
        until(() -> inHand().isPresent());
        robot.type(KeyCode.F2);
        until(() -> robot.lookup("#notice").query().getStyleClass().contains("attention"));
        assertTrue(robot.lookup("#notice").query().isVisible());
    }

    @Test
    void f12AdmitsThePersonOfTheFileAndTheNoticeTakesItBack(FxRobot robot) throws Exception {
        Applicant person = notYetAdmitted();
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write(person.foreignerNumber().orElseThrow().digits());
        until(() -> results(robot).getItems().size() == 1);
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("#admit").tryQuery().isPresent());

        robot.type(KeyCode.F12);
        until(() -> statuses(person).equals(List.of(TicketStatus.WAITING)));
        until(() -> robot.lookup("#notice .button").queryAllAs(Button.class).stream().anyMatch(Node::isVisible));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> statuses(person).equals(List.of(TicketStatus.WITHDRAWN)));
        until(() -> robot.lookup("#admit").tryQuery().isPresent());
    }

    /** With a slot late in the day, so that nobody else lets them in meanwhile. */
    private Applicant notYetAdmitted() {
        LocalDate today = LocalDate.now(desk.acts().clock());
        Set<Long> admitted = desk.store().queue().tickets(today).stream()
                .map(ticket -> ticket.admission().applicantId())
                .collect(Collectors.toSet());
        return desk.store().appointments().on(today).reversed().stream()
                .filter(slot -> slot.status() == Appointment.Status.CONFIRMED && !admitted.contains(slot.applicantId()))
                .map(slot -> desk.store().applicants().find(slot.applicantId()).orElseThrow())
                .filter(person -> person.foreignerNumber().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<TicketStatus> statuses(Applicant person) {
        return desk.store().queue().tickets(LocalDate.now(desk.acts().clock())).stream()
                .filter(ticket -> ticket.admission().applicantId() == person.id())
                .map(Ticket::status)
                .toList();
    }

    private boolean isFound(String typed, String surname) {
        return desk.people().find(typed, 5).hits().stream()
                .flatMap(hit -> desk.store().applicants().find(hit.id()).stream())
                .anyMatch(person -> person.surname().equals(surname));
    }

    private Optional<TicketId> inHand() {
        return desk.store().queue().tickets(LocalDate.now(desk.acts().clock())).stream()
                .filter(ticket -> ticket.status() == TicketStatus.CALLED && ticket.isAt(DESK))
                .findFirst()
                .map(Ticket::id);
    }

    private static ListView<WaitingTicket> queue(FxRobot robot) {
        return robot.lookup("#queue").query();
    }

    private static FindPeople.Row row(FxRobot robot, int place) {
        return (FindPeople.Row) results(robot).getItems().get(place);
    }

    private static ListView<Object> results(FxRobot robot) {
        return robot.lookup("#lookup-results").query();
    }

    /** Asked on the screen's thread: from another one a look-up walks lists of nodes that change under it. */
    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
