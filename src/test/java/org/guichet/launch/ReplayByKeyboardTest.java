package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Polyline;
import org.guichet.desktop.thread.FxThread;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.forecast.DayCurve;
import org.guichet.domain.queue.Ticket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The day as lines, and the board turned back along them with the keyboard. */
class ReplayByKeyboardTest extends WindowTest {

    @BeforeEach
    void atTheBoard() throws Exception {
        signIn("lefevre");
        press(KeyCode.J, true);
        window.until(() -> window.isShown("board-decisions"));
        window.until(() -> asked(() -> slider().getMax() > 60));
    }

    @Test
    void theLinesAreDrawnAndTellTheirFiguresAloud() throws Exception {
        assertTrue(asked(() -> window.scene().getRoot().lookupAll("#curve .curve-line").stream()
                .filter(Polyline.class::isInstance).count()) >= 6, "three so far, three ahead");
        String said = Objects.requireNonNull(asked(() -> window.scene().lookup("#curve").getAccessibleText()));
        assertTrue(waitingAbout(now()).stream().anyMatch(count -> said.contains(count + " waiting at ")), said);
        assertTrue(said.contains("forecast for "), said);
    }

    @Test
    void theSliderTurnsTheBoardBackByMinutesAndQuartersAndEscapeLeadsToNow() throws Exception {
        String waitingNow = text("tile-waiting");
        FxThread.runAndWait(() -> slider().requestFocus());
        press(KeyCode.PAGE_DOWN);
        window.until(() -> asked(() -> window.isShown("past")));
        assertFalse(asked(() -> window.isShown("decision")), "a decision is of now");
        for (int i = 0; i < 3; i++) {
            press(KeyCode.PAGE_DOWN);
        }
        press(KeyCode.LEFT);
        Set<String> aboutThen = waitingAbout(now().minus(Duration.ofMinutes(61)));
        window.until(() -> aboutThen.contains(text("tile-waiting")));
        String waitingThen = text("tile-waiting");
        assertTrue(text("past-title").startsWith("The past: the board as it was at "), text("past-title"));

        assertTrue(asked(() -> window.isShown("past-queue")));
        assertEquals(waitingThen, asked(() -> String.valueOf(((ListView<?>) window.scene().lookup("#past-queue")).getItems().size())));

        FxThread.runAndWait(() -> window.root().tick());
        window.settle();
        assertEquals(waitingThen, text("tile-waiting"), "the past stays while now goes on");

        press(KeyCode.ESCAPE);
        window.until(() -> asked(() -> !window.isShown("past") && window.isShown("decision")));
        assertEquals(waitingNow, text("tile-waiting"));
        assertFalse(asked(() -> window.isShown("past-queue")));
    }

    /** The desks opened at ten to nine. */
    @Test
    void turnedBackToTheBeginningTheDesksAreClosedAsTheyWere() throws Exception {
        assertFalse(desks().contains("Desk 4 closed"), desks());
        FxThread.runAndWait(() -> slider().requestFocus());
        press(KeyCode.HOME);
        window.until(() -> asked(() -> window.isShown("past")));
        for (int desk = 1; desk <= 6; desk++) {
            assertTrue(desks().contains("Desk " + desk + " closed"), desks());
        }
        press(KeyCode.ESCAPE);
        window.until(() -> !desks().contains("Desk 4 closed"));
    }

    private String desks() throws Exception {
        return Objects.requireNonNull(asked(() -> window.scene().lookup("#board-desks").getAccessibleText()));
    }

    @Test
    void f9PutsTheDayOnPaperAndTheTrailSaysSo() throws Exception {
        press(KeyCode.F9);
        window.until(() -> window.desk().store().auditTrail().latest(1).getFirst().act()
                instanceof AuditedAct.DayExported exported && exported.format().equals("PDF") && exported.tickets() > 100);
        window.until(() -> !notice().isEmpty());
        assertFalse(asked(() -> window.isShown("export-progress")));
    }

    @Test
    void anotherSideOfTheBoardIsAboutNow() throws Exception {
        FxThread.runAndWait(() -> slider().requestFocus());
        press(KeyCode.HOME);
        window.until(() -> asked(() -> window.isShown("past")));
        press(KeyCode.TAB, true);
        window.until(() -> asked(() -> !window.isShown("past")));
    }

    /** The board was read some seconds ago. */
    private Set<String> waitingAbout(Instant moment) {
        return IntStream.range(0, 60)
                .mapToObj(seconds -> String.valueOf(DayCurve.at(tickets(), moment.minusSeconds(seconds)).waiting()))
                .collect(Collectors.toSet());
    }

    private Instant now() {
        return window.desk().acts().clock().instant();
    }

    private List<Ticket> tickets() {
        return window.desk().store().queue().tickets(LocalDate.now(window.desk().acts().clock()));
    }

    private Slider slider() {
        return (Slider) window.scene().lookup("#replay");
    }

    private String text(String id) throws Exception {
        return asked(() -> {
            if (window.scene().lookup("#" + id) instanceof Labeled label) {
                return label.getText();
            }
            return window.scene().lookup("#" + id + " .display") instanceof Labeled figure ? figure.getText() : "";
        });
    }
}
