package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The main job with the keyboard alone, on the real store; only the applicant's signature is drawn. */
class PickupByKeyboardTest extends WindowTest {

    private static final int MOST_TABS = 60;

    @BeforeEach
    void signIn() throws Exception {
        signIn("bernard");
    }

    @Test
    void aCardIsHandedOverFromTheFirstKeyToTheReceipt(FxRobot robot) throws Exception {
        String serial = callPickup(PickupByKeyboardTest::asksForEverything).card().serial();
        long holder = window.card(serial).card().applicantId();
        typeMisread(window.papers().passport(holder).orElseThrow(), serial);
        assertEquals(5, agreements().size(), "field by field");
        assertFalse(agreements().contains("differs"));
        assertFocused("confirm-identity");
        press(KeyCode.ENTER);
        window.until(() -> window.card(serial).identity() != null);

        assertFocused("card-mrz");
        typeMrz(window.papers().card(serial).orElseThrow());
        window.until(() -> window.card(serial).cardCheckedAt() != null);

        assertFocused("stamp-number");
        type("1234 5678\r");
        assertTrue(shownBelow("step-STAMP").contains("there are 8"));
        press(KeyCode.HOME);
        for (int i = 0; i < 9; i++) {
            press(KeyCode.DELETE);
        }
        type("4321 8765 2109 6543\r");
        window.until(() -> window.card(serial).stamp() != null);

        assertFocused("save-old-documents");
        press(KeyCode.ENTER);
        window.until(() -> window.card(serial).returned() != null);
        assertEquals(Return.TAKEN_BACK, Objects.requireNonNull(window.card(serial).returned()).provisionalPaper());

        window.until(() -> window.isShown("signature-pad"));
        sign(robot);
        assertFocused("save-signature");
        press(KeyCode.ENTER);
        window.until(() -> window.card(serial).signature() != null);

        assertFocused("hand-over");
        press(KeyCode.ENTER);
        window.until(() -> window.card(serial).isHandedOver());
        window.until(() -> window.isShown("receipt-preview"));
        tabTo("print-receipt");
        tabTo("save-receipt");
        press(KeyCode.Z, true);
        window.until(() -> notice().contains("handed over"));
        assertTrue(window.card(serial).isHandedOver());
    }

    private void typeMisread(String passport, String serial) throws Exception {
        typeMrz(misread(passport));
        window.until(() -> window.isShown("take-correction"));
        assertNull(window.card(serial).identity(), "what may have been misread is proposed, and no more");
        tabTo("take-correction");
        press(KeyCode.SPACE);
        window.until(() -> window.isShown("confirm-identity"));
    }

    /** As readers misread it: a digit for one of the surname's letters. */
    private static String misread(String passport) {
        String letters = "OIBSZ";
        int at = 5;
        while (letters.indexOf(passport.charAt(at)) < 0) {
            at++;
        }
        return passport.substring(0, at) + "01852".charAt(letters.indexOf(passport.charAt(at))) + passport.substring(at + 1);
    }

    @Test
    void whatIsLeftInTheMiddleIsThereWhenThePersonComesBack() throws Exception {
        CardPickup card = callPickup(_ -> true);
        String serial = card.card().serial();
        TicketId ticket = window.inHand().orElseThrow().id();
        typeMrz(window.papers().passport(card.card().applicantId()).orElseThrow());
        assertFocused("confirm-identity");
        press(KeyCode.ENTER);
        window.until(() -> window.card(serial).identity() != null);

        hold();
        window.until(() -> status(ticket) == TicketStatus.HELD);
        TicketPlace place = ticket(ticket).place();
        long minutes = Duration.between(place.since(), Objects.requireNonNull(place.backAt())).toMinutes();
        assertTrue(minutes == 14 || minutes == 15, "seconds went by between the question and the answer: " + minutes);
        assertFalse(window.isShown("person-name"));
        assertFocused("queue");
        press(KeyCode.Z, true);
        window.until(() -> status(ticket) == TicketStatus.CALLED);
        window.until(() -> window.isShown("card-mrz"));
        assertFocused("card-mrz");

        press(KeyCode.F7);
        window.until(() -> status(ticket) == TicketStatus.WAITING);
        press(KeyCode.F2);
        window.until(() -> window.inHand().filter(each -> each.id().equals(ticket)).isPresent());
        window.until(() -> window.isShown("card-mrz"));

        tabTo("again-IDENTITY");
        press(KeyCode.SPACE);
        window.until(() -> window.card(serial).identity() == null);
        assertFocused("passport-mrz");
    }

    /** As after a kill: the ticket is still at the desk, and so is its file. */
    @Test
    void whoeverIsAtTheDeskIsInViewAgainAfterSigningIn() throws Exception {
        callPickup(_ -> true);
        press(KeyCode.Q, true);
        window.until(() -> window.isShown("login"));
        type("bernard\tdemo\r");
        window.until(() -> window.isShown("passport-mrz"));
        assertFocused("passport-mrz");
    }

    @Test
    void aPersonIsSentToAnotherDeskAndThatIsUndone() throws Exception {
        press(KeyCode.F2);
        window.until(() -> window.inHand().isPresent());
        TicketId ticket = window.inHand().orElseThrow().id();
        FxThread.runAndWait(() -> keys.pressShift(window.scene(), KeyCode.F7));
        chooseInMenu(1);
        window.until(() -> status(ticket) == TicketStatus.WAITING);
        assertEquals(2, ticket(ticket).place().onward().desk());
        assertTrue(notice().contains("waits for another desk"), notice());
        press(KeyCode.Z, true);
        window.until(() -> status(ticket) == TicketStatus.CALLED);
    }

    @Test
    void recallNoShowAndPutBackAreEachUndone() throws Exception {
        press(KeyCode.F2);
        window.until(() -> window.inHand().isPresent());
        TicketId ticket = window.inHand().orElseThrow().id();
        press(KeyCode.F4);
        window.until(() -> ticket(ticket).place().calls() == 2);
        press(KeyCode.Z, true);
        window.until(() -> ticket(ticket).place().calls() == 1);
        for (KeyCode act : List.of(KeyCode.F6, KeyCode.F7, KeyCode.F8)) {
            press(act);
            window.until(() -> status(ticket) != TicketStatus.CALLED);
            assertFocused("queue");
            press(KeyCode.Z, true);
            window.until(() -> status(ticket) == TicketStatus.CALLED);
        }
    }

    @Test
    void whoeverIsAsideIsReachedByTab() throws Exception {
        press(KeyCode.F2);
        window.until(() -> window.inHand().isPresent());
        TicketId ticket = window.inHand().orElseThrow().id();
        press(KeyCode.F6);
        window.until(() -> status(ticket) == TicketStatus.MISSED);
        window.until(() -> window.isShown("aside"));
        press(KeyCode.L, true);
        tabTo("aside");
        press(KeyCode.SPACE);
        tabTo("call-again-" + ticket(ticket).admission().number());
        press(KeyCode.SPACE);
        window.until(() -> window.inHand().filter(each -> each.id().equals(ticket)).isPresent());
    }

    @Test
    void stepsAreOpenedOutOfOrderByKeyboard() throws Exception {
        callPickup(_ -> true);
        tabTo("step-line-SIGNATURE");
        press(KeyCode.ENTER);
        window.until(() -> window.isShown("signature-pad"));
        tabTo("step-line-IDENTITY");
        press(KeyCode.SPACE);
        window.until(() -> window.isShown("passport-mrz"));
    }

    @Test
    void tabGoesAroundTheWholeWindowWithoutATrap() throws Exception {
        callPickup(_ -> true);
        Set<Node> visited = new LinkedHashSet<>();
        Node first = focused();
        do {
            assertTrue(visited.add(focused()), () -> "the keyboard goes around in a part of the window: " + visited);
            press(KeyCode.TAB);
        } while (!focused().equals(first) && visited.size() < MOST_TABS);
        List<String> ids = visited.stream().map(Node::getId).toList();
        assertTrue(ids.containsAll(List.of("lookup", "queue", "call-next", "recall", "hold", "work-pickup", "sign-out")), ids::toString);
    }

    /** What follows an act that was under way asks for more, and there is nobody left to give it to. */
    @Test
    void closingTheWindowWhileActsAreUnderWayIsNoFault() throws Exception {
        FxThread.runAndWait(() -> {
            keys.press(window.scene(), KeyCode.F2, false);
            keys.press(window.scene(), KeyCode.F4, false);
        });
        window.closeWork();
        WaitForAsyncUtils.waitForFxEvents();
        FxThread.runAndWait(() -> keys.press(window.scene(), KeyCode.F2, false));
        assertTrue(window.isIdle());
    }

    @Test
    void theHelpPageListsEveryKeyThatIsHandledAndNoOther() throws Exception {
        press(KeyCode.F1);
        window.until(() -> window.isShown("help"));
        Set<String> listed = new LinkedHashSet<>();
        texts(window.scene().lookup("#help"), "key-cap").forEach(cap -> listed.addAll(List.of(cap.split(" · ", -1))));
        press(KeyCode.ESCAPE);
        assertFalse(window.isShown("help"));
        Set<String> handled = new LinkedHashSet<>();
        for (KeyCode code : KeyCode.values()) {
            addIfHandled(handled, code, false);
            if (code != KeyCode.Q && code != KeyCode.G) {
                addIfHandled(handled, code, true);
            }
        }
        addIfHandled(handled, KeyCode.Q, true);
        handled.add("Ctrl+G"); // leaves no window to ask, as Ctrl+Q does: pressed by the lock's own test
        assertEquals(new LinkedHashSet<>(listed.stream().sorted().toList()), new LinkedHashSet<>(handled.stream().sorted().toList()));
    }

    /** Signing out comes last of all: nothing is handled after it. */
    private void addIfHandled(Set<String> handled, KeyCode code, boolean control) {
        if (isHandled(code, control)) {
            handled.add((control ? "Ctrl+" : "") + code.getName());
        }
    }

    /** Asked of the scene itself, so that no field or list answers for the window. */
    private boolean isHandled(KeyCode code, boolean control) {
        boolean[] reached = {false};
        FxThread.runAndWait(() -> {
            KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
            EventHandler<KeyEvent> probe = _ -> reached[0] = true;
            window.scene().addEventHandler(KeyEvent.KEY_PRESSED, probe);
            Event.fireEvent(window.scene(), event);
            window.scene().removeEventHandler(KeyEvent.KEY_PRESSED, probe);
            List.copyOf(Window.getWindows()).stream().filter(ContextMenu.class::isInstance).forEach(Window::hide);
        });
        return !reached[0];
    }

    private static boolean asksForEverything(CardPickup card) {
        return card.card().stampDueCents() > 0 && card.card().provisionalPaper();
    }

    private void hold() throws Exception {
        press(KeyCode.F5);
        FxThread.runAndWait(() -> {
            keys.rest(PERSON);
            keys.press(menu(), KeyCode.DOWN, "");
            keys.press(menu(), KeyCode.ENTER, "");
        });
        chooseInMenu(2);
    }

    private void sign(FxRobot robot) {
        robot.moveTo("#signature-pad").moveBy(-120, 10);
        robot.press(MouseButton.PRIMARY);
        robot.moveBy(60, -40).moveBy(50, 60).moveBy(60, -50).moveBy(40, 30);
        robot.release(MouseButton.PRIMARY);
    }

    private Ticket ticket(TicketId id) {
        return window.desk().store().queue().tickets(LocalDate.now(window.desk().acts().clock())).stream()
                .filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private TicketStatus status(TicketId id) {
        return ticket(id).status();
    }

    private List<String> agreements() throws Exception {
        List<String> verdicts = new ArrayList<>();
        FxThread.runAndWait(() -> ((GridPane) window.scene().lookup("#comparison")).getChildren().stream()
                .filter(node -> node.getStyleClass().stream().anyMatch(style -> style.startsWith("agreement-")))
                .forEach(node -> verdicts.add(((Labeled) node).getText())));
        return verdicts;
    }

    private static List<String> texts(Node within, String style) {
        List<String> texts = new ArrayList<>();
        FxThread.runAndWait(() -> within.lookupAll("." + style).forEach(node -> texts.add(((Labeled) node).getText())));
        return texts;
    }

    private String shownBelow(String id) throws Exception {
        return asked(() -> String.join(" ", ((Parent) window.scene().lookup("#" + id)).lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList()));
    }

    private Node focused() throws Exception {
        return asked(() -> window.scene().getFocusOwner());
    }

    private void assertFocused(String id) throws Exception {
        window.until(() -> focused() != null && id.equals(focused().getId()));
    }

    private void tabTo(String id) throws Exception {
        for (int i = 0; i < MOST_TABS; i++) {
            if (id.equals(focused().getId())) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("Tab never comes to " + id);
    }
}
