package org.guichet.desktop.biometric;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.domain.biometric.Untaken;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.InMemoryScanner;
import org.guichet.inmemory.InMemoryVault;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;
import org.guichet.language.Language;
import org.guichet.typing.SimulatedKeys;
import org.guichet.workflow.biometric.CaptureVault;
import org.guichet.workflow.biometric.ReadEnrolment;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An agent with the keyboard before the room where fingers are taken, of a scanner that does what the test says. */
@ExtendWith(ApplicationExtension.class)
class CaptureRoomTest {

    private static final int GAP = 90;

    private final DeskFixture desk = new DeskFixture();
    private final InMemoryScanner scanner = desk.site.captures.scanner();
    private final InMemoryVault vault = desk.site.captures.vault();
    private final SimulatedKeys keys = new SimulatedKeys();
    private final ObjectProperty<@Nullable PersonFile> file = new SimpleObjectProperty<>();
    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });
    private final ActRunner runner = new ActRunner(background);
    private int actions;

    // TestFX calls start before each test
    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Start
    void start(Stage stage) {
        CaptureRoom room = new CaptureRoom(desk.acts.enrolment(), desk.agent, runner, new Words(Language.ENGLISH), file);
        scene = new Scene(room, 1000, 800);
        stage.setScene(scene);
        stage.show();
        room.enter();
    }

    @AfterEach
    void close() {
        background.close();
    }

    /** Whatever was begun is shown: each answer may begin another reading. */
    private void settle() throws Exception {
        until(background::isIdle);
        FxThread.runAndWait(() -> {
            scene.getRoot().applyCss(); // a button has no keys before it has its skin
            scene.getRoot().layout();
        });
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!holds.call()) {
            assertTrue(System.nanoTime() < end, "in vain");
            WaitForAsyncUtils.sleep(2, TimeUnit.MILLISECONDS);
        }
    }

    /** Sits down before the scanner. */
    private void comes(Applicant person) throws Exception {
        PersonFile opened = done(desk.acts.openFile().run(desk.agent, person.id(), Purpose.PERSON_AT_THE_DESK));
        FxThread.runAndWait(() -> file.set(opened));
        settle();
        until(() -> text("capture-now").contains("hand") || text("capture-now").startsWith("Under"));
        until(() -> isEnabled("capture-take"));
    }

    /** As it is, asked on the thread of acts. */
    private Enrolment enrolment(Applicant person) throws Exception {
        CompletableFuture<Enrolment> asked = new CompletableFuture<>();
        ReadEnrolment read = desk.acts.enrolment().read();
        background.act(() -> read.of(done(read.begin(desk.agent, person.id(), Procedure.BIOMETRICS))), asked::complete);
        return asked.get(20, TimeUnit.SECONDS);
    }

    private String text(String id) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> scene.lookup("#" + id) instanceof Labeled label ? label.getText() : "").get();
    }

    private boolean isEnabled(String id) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            Node node = scene.lookup("#" + id);
            return node != null && node.isVisible() && !node.isDisabled();
        }).get();
    }

    private void press(KeyCode code, String typed) throws Exception {
        FxThread.runAndWait(() -> {
            keys.rest(GAP);
            keys.press(scene, code, typed);
        });
        actions++;
        settle();
    }

    /** Reaches what Tab and the arrows reach; a person's action is the choice. */
    private void choose(String id) throws Exception {
        FxThread.runAndWait(() -> scene.lookup("#" + id).requestFocus());
        press(KeyCode.SPACE, " ");
    }

    private void type(String id, String written) throws Exception {
        FxThread.runAndWait(() -> {
            scene.lookup("#" + id).requestFocus();
            keys.type(scene, written, GAP);
        });
        settle();
    }

    /** Enter, which takes what comes next. */
    private void take() throws Exception {
        until(() -> isEnabled("capture-take"));
        int before = scanner.asked().size();
        press(KeyCode.ENTER, "\r");
        until(() -> scanner.asked().size() > before);
        until(() -> isEnabled("capture-take") || isEnabled("capture-finish"));
        settle();
    }

    private void takeAll(Applicant person) throws Exception {
        while (!enrolment(person).open().isEmpty()) {
            take();
        }
    }

    private void finish(Applicant person) throws Exception {
        until(() -> isEnabled("capture-finish"));
        press(KeyCode.ENTER, "\r");
        until(() -> enrolment(person).isCompleted());
    }

    private String refusal() {
        return Optional.ofNullable(runner.notice().get()).map(each -> each.key()).orElse("");
    }

    @Test
    void tenFingersAreWithinEightActionsThoughOneTouchIsPoor() throws Exception {
        comes(LEILA);
        take();
        scanner.quality(31);
        take();
        assertTrue(text("capture-last").startsWith("Not good enough yet"), text("capture-last"));
        scanner.quality(80);
        takeAll(LEILA);
        finish(LEILA);
        assertTrue(actions <= 8, () -> actions + " actions");
        assertEquals(10, vault.kept().size());
    }

    @Test
    void theOtherHandIsToldAndNothingOfItKept() throws Exception {
        comes(LEILA);
        take();
        FingerGroup.LEFT_FOUR.fingers().forEach(finger -> scanner.shows(finger, finger.opposite()));
        take();
        assertTrue(text("capture-last").contains("other hand"), text("capture-last"));
        assertTrue(enrolment(LEILA).open().containsAll(FingerGroup.LEFT_FOUR.fingers()));
        assertEquals(4, vault.kept().size());
        assertTrue(text("capture-now").contains("left hand"), "the same hand is asked for again");
        scanner.showsTheRightOnes();
        takeAll(LEILA);
        finish(LEILA);
        assertEquals(10, vault.kept().size());
    }

    @Test
    void oneFingerLaidDownTwiceIsToldByBothNames() throws Exception {
        comes(LEILA);
        scanner.shows(Finger.RIGHT_RING, Finger.RIGHT_MIDDLE);
        take();
        String last = text("capture-last").toLowerCase(Locale.ROOT);
        assertTrue(last.matches("right ring.*already as.*right middle.*"), last);
        List<Finger> open = enrolment(LEILA).open();
        assertEquals(List.of(Finger.RIGHT_RING), FingerGroup.RIGHT_FOUR.fingers().stream().filter(open::contains).toList());
        scanner.showsTheRightOnes();
        take();
        assertEquals(List.of(Finger.RIGHT_RING), scanner.asked().getLast().wanted(), "only that finger is asked for again");
    }

    @Test
    void aMissingFingerIsConfirmedByASecondAgentWhereTheSiteWantsIt() throws Exception {
        done(desk.acts.settings().change().run(desk.site.session(Role.SUPERVISOR, DESK), SiteSetting.FINGER_SECOND_AGENT, "YES"));
        comes(LEILA);
        choose("finger-LEFT_RING");
        choose("reason-MISSING");
        assertEquals("refusal.SECOND_AGENT_MISSING", refusal());
        for (String wrong : List.of(desk.agent.login() + "/" + SiteData.PASSWORD + "/SAME", "supervisor/guess/UNKNOWN",
                "nobody/" + SiteData.PASSWORD + "/UNKNOWN")) {
            String[] parts = wrong.split("/", -1);
            FxThread.runAndWait(() -> ((TextField) scene.lookup("#second-login")).clear());
            type("second-login", parts[0]);
            type("second-password", parts[1]);
            choose("reason-MISSING");
            assertEquals("refusal.SECOND_AGENT_" + parts[2], refusal(), wrong);
            assertNull(enrolment(LEILA).of(Finger.LEFT_RING).untaken());
        }
        FxThread.runAndWait(() -> ((TextField) scene.lookup("#second-login")).clear());
        type("second-login", "supervisor");
        type("second-password", SiteData.PASSWORD);
        choose("reason-permanent");
        choose("reason-MISSING");
        until(() -> enrolment(LEILA).of(Finger.LEFT_RING).untaken() != null);
        assertEquals(new Untaken(Untaken.Reason.MISSING, Untaken.Lasting.PERMANENT, "supervisor"),
                enrolment(LEILA).of(Finger.LEFT_RING).untaken());
        takeAll(LEILA);
        assertTrue(scanner.asked().stream().noneMatch(each -> each.wanted().contains(Finger.LEFT_RING)));
        finish(LEILA);
        assertEquals(9, vault.kept().size());
    }

    @Test
    void aDiskThatFillsUpIsToldAndAFullOneAsksNobodyForFingers() throws Exception {
        vault.has(CaptureVault.Room.LOW);
        comes(LEILA);
        assertTrue(text("capture-room").contains("filling up"), text("capture-room"));
        take();
        vault.has(CaptureVault.Room.NONE);
        press(KeyCode.ENTER, "\r");
        until(() -> refusal().equals("refusal.CAPTURE_DISK_FULL"));
        until(() -> text("capture-room").contains("disk is full"));
        assertEquals(1, scanner.asked().size(), "the scanner was not asked");
        assertEquals(4, vault.kept().size(), "what was taken stays");
        vault.has(CaptureVault.Room.ENOUGH);
        takeAll(LEILA);
        until(() -> text("capture-room").isEmpty());
        finish(LEILA);
    }

    @Test
    void aFamilyOfFourIsEnrolledEachAsTheyCan() throws Exception {
        Applicant mother = member(11, "Maren", LocalDate.of(1988, 5, 2));
        Applicant father = member(12, "Odilo", LocalDate.of(1985, 9, 14));
        Applicant son = member(14, "Tove", Synthetic.DAY.minusYears(6).plusDays(1));
        theMothersIndexFingerIsBandaged(mother);
        theScannerDiesTwiceInTheMiddleOfTheFathersThumbs(father);
        comes(NOA);
        actions = 0;
        takeAll(NOA);
        finish(NOA);
        assertEquals(4, actions);
        theSonIsTooYoung(son);
        assertEquals(9 + 10 + 10, vault.kept().size());
    }

    private Applicant member(long id, String name, LocalDate birth) {
        Applicant person = new Applicant(id, Optional.of(new ForeignerNumber("77000000" + id)), "Thistlewood", name, birth,
                Applicant.Sex.UNSPECIFIED, "UTO", "", "");
        desk.site.add(person);
        return person;
    }

    private void theMothersIndexFingerIsBandaged(Applicant mother) throws Exception {
        comes(mother);
        choose("finger-RIGHT_INDEX");
        assertTrue(text("capture-now").startsWith("Right index"), text("capture-now"));
        choose("reason-BANDAGED");
        until(() -> enrolment(mother).of(Finger.RIGHT_INDEX).untaken() != null);
        take();
        assertEquals(List.of(Finger.RIGHT_INDEX), scanner.asked().getLast().exceptions());
        takeAll(mother);
        finish(mother);
        assertEquals(new Untaken(Untaken.Reason.BANDAGED, Untaken.Lasting.TEMPORARY, null),
                enrolment(mother).of(Finger.RIGHT_INDEX).untaken());
    }

    private void theScannerDiesTwiceInTheMiddleOfTheFathersThumbs(Applicant father) throws Exception {
        comes(father);
        take();
        take();
        scanner.fails(ScannerFault.GONE, 2);
        for (int time = 0; time < 2; time++) {
            take();
            assertEquals(Stream.of(Finger.values()).filter(Finger::isThumb).toList(), enrolment(father).open());
            assertFalse(isEnabled("capture-finish"), "two fingers are open");
        }
        takeAll(father);
        finish(father);
    }

    private void theSonIsTooYoung(Applicant son) throws Exception {
        comes(son);
        assertTrue(text("capture-now").startsWith("Under 6"), text("capture-now"));
        choose("reason-UNDER_AGE");
        until(() -> enrolment(son).open().isEmpty());
        finish(son);
        assertTrue(enrolment(son).fingers().stream().allMatch(each ->
                Objects.requireNonNull(each.untaken()).reason() == Untaken.Reason.UNDER_AGE && each.tries() == 0));
    }
}
