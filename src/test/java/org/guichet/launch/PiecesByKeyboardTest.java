package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.PersonPieces;
import org.junit.jupiter.api.Test;

/** Documents are checked, and the site's list of them written, with the keyboard and a scanner alone, on the real store. */
class PiecesByKeyboardTest extends WindowTest {

    private long person;

    private void openPieces() throws Exception {
        signIn("bernard");
        press(KeyCode.F2);
        window.until(() -> window.inHand().isPresent() && window.isShown("person-name"));
        person = window.inHand().orElseThrow().admission().applicantId();
        if (!window.isShown("check-pieces")) {
            press(KeyCode.F10);
        }
        tabTo("check-pieces");
        press(KeyCode.SPACE);
        window.until(() -> window.isShown("pieces-list"));
    }

    private void tabTo(String id) throws Exception {
        for (int i = 0; i < 60; i++) {
            if (asked(() -> id.equals(window.scene().getFocusOwner().getId()))) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("Tab never comes to " + id);
    }

    private PersonPieces kept() throws Exception {
        Procedure procedure = asked(
                () -> (Procedure) ((ComboBox<?>) window.scene().lookup("#pieces-procedure")).getValue());
        return window.desk().store().checklists().pieces(procedure, person)
                .orElse(PersonPieces.none(procedure, person));
    }

    private String missing() throws Exception {
        return asked(() -> ((Labeled) window.scene().lookup("#pieces-missing")).getText());
    }

    @Test
    void piecesAreTickedByHandAndWhatIsMissingIsNoted() throws Exception {
        openPieces();
        window.until(() -> !missing().isEmpty());
        press(KeyCode.HOME);
        press(KeyCode.SPACE);
        if (window.isShown("piece-date") && asked(() -> window.scene().lookup("#piece-date").isFocused())) {
            type(DateTimeFormatter.ofPattern("ddMM", Locale.ROOT).format(LocalDate.now(window.desk().acts().clock()).minusDays(3)) + "\r");
        }
        window.until(() -> kept().ticks().size() == 1);
        press(KeyCode.SPACE);
        window.until(() -> kept().ticks().isEmpty());
        press(KeyCode.N);
        window.until(() -> kept().ticks().size() == 1);
        tabTo("pieces-note");
        type("Comes back on Friday\r");
        window.until(() -> kept().missing() != null);
        assertEquals("Comes back on Friday", Objects.requireNonNull(kept().missing()).note());
        press(KeyCode.Z, true);
        window.until(() -> Objects.requireNonNull(kept().missing()).note().isEmpty());
        press(KeyCode.Z, true);
        window.until(() -> kept().ticks().isEmpty());
        sentForWhatIsMissing();
    }

    /** Somebody who stands at the desk is given another slot, in the other language; one undo brings the old one back. */
    private void sentForWhatIsMissing() throws Exception {
        asked(() -> {
            window.root().switchLanguage();
            return true;
        });
        window.until(() -> missing().startsWith("Manque"));
        LocalDateTime before = slot();
        tabTo("pieces-new-slot");
        press(KeyCode.SPACE);
        window.until(() -> asked(() -> window.isShown("redate")));
        press(KeyCode.DIGIT1);
        window.until(() -> !slot().equals(before));
        assertTrue(slot().toLocalDate().isAfter(before.toLocalDate()));
        assertTrue(!Objects.requireNonNull(kept().missing()).pieces().isEmpty());
        window.until(() -> notice().startsWith("Nouveau créneau"));
        press(KeyCode.Z, true);
        window.until(() -> slot().equals(before));
        press(KeyCode.F10);
        window.until(() -> asked(() -> window.scene().lookup("#missing-notes .label") instanceof Labeled said
                && said.getText().contains("manque")));
    }

    /** Of the appointment that the person has come for. */
    private LocalDateTime slot() {
        String number = Objects.requireNonNull(window.inHand().orElseThrow().admission().appointmentNumber());
        return window.desk().store().appointments().find(number).orElseThrow().slot();
    }

    @Test
    void aVersionIsPublishedWithAReasonAndTakenBack() throws Exception {
        signIn("lefevre");
        for (int i = 0; i < 12 && !window.isShown("checklists"); i++) {
            press(KeyCode.PAGE_DOWN, true);
        }
        window.until(() -> window.isShown("checklists") && rows() > 0);
        int before = rows();
        press(KeyCode.HOME);
        press(KeyCode.DELETE);
        window.until(() -> rows() == before - 1);
        tabTo("checklist-reason");
        type("No longer asked for\r");
        window.until(() -> written() == 1);
        assertTrue(notice().contains("Version 1"), notice());
        press(KeyCode.Z, true);
        window.until(() -> written() == 2 && rows() == before);
    }

    private int rows() throws Exception {
        return asked(() -> window.scene().lookup("#checklist-pieces") instanceof TableView<?> table ? table.getItems().size() : 0);
    }

    private long written() {
        return window.desk().store().checklists().written(Procedure.VISA_VALIDATION).map(Checklist::version).orElse(0L);
    }
}
