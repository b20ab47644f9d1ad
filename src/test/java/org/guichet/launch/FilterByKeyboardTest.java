package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.applicant.PermitApplication.Status;
import org.guichet.workflow.lookup.FindPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The filters under the search field, with the keyboard alone, on the real store. */
class FilterByKeyboardTest extends WindowTest {

    @BeforeEach
    void search() throws Exception {
        signIn("bernard");
        press(KeyCode.K, true);
        type("diallo");
        window.until(() -> !listed().isEmpty());
    }

    @Test
    void aLetterFiltersBackspaceAndEscapeTakeItOff() throws Exception {
        List<Long> all = listed();
        press(KeyCode.F, true);
        assertTrue(window.isShown("filter-choices"));
        assertFalse(window.isShown("lookup-results"));
        type("i");
        window.until(() -> window.isShown("filter-on-STUDENT"));
        assertFalse(window.isShown("filter-choices"));
        assertEquals("diallo", field(), "letters that choose are not written");
        for (long id : listed()) {
            assertTrue(permits(id).contains(PermitType.STUDENT), () -> "not a student: " + id);
        }
        press(KeyCode.F, true);
        press(KeyCode.BACK_SPACE);
        assertFalse(window.isShown("filter-on-STUDENT"));
        press(KeyCode.ESCAPE);
        window.until(() -> listed().equals(all));

        press(KeyCode.F, true);
        type("i");
        press(KeyCode.ESCAPE);
        assertEquals("", field());
        assertFalse(window.isShown("lookup-panel"));
        press(KeyCode.K, true);
        type("diallo");
        window.until(() -> listed().equals(all));
        assertFalse(window.isShown("filter-on-STUDENT"), "off after Esc");
    }

    @Test
    void anEmptyListSaysWhatToTakeOffAndEnterDoesIt() throws Exception {
        long person = listed().getFirst();
        Status has = window.desk().store().applicants().applicationsOf(person).stream()
                .map(PermitApplication::status).findFirst().orElse(Status.CLOSED);
        press(KeyCode.K, true);
        String digits = window.person(person).foreignerNumber().orElseThrow().digits();
        press(KeyCode.ESCAPE);
        press(KeyCode.K, true);
        type(digits);
        window.until(() -> listed().equals(List.of(person)));
        press(KeyCode.F, true);
        type(String.valueOf((char) ('q' + (List.of(Status.values()).indexOf(has) + 1) % Status.values().length)));
        window.until(() -> listed().isEmpty());
        assertTrue(footer().contains("Enter takes “"), footer());
        press(KeyCode.ENTER);
        window.until(() -> listed().equals(List.of(person)));
    }

    @Test
    void theEmployersOfThePeopleFoundAreOfferedAndOneFilters() throws Exception {
        press(KeyCode.F, true);
        window.until(() -> window.isShown("filter-v"));
        String employer = asked(() -> ((Labeled) window.scene().lookup("#filter-v")).getText()).substring(1).strip();
        type("v");
        window.until(() -> window.isShown("filter-on-EMPLOYER") && !listed().isEmpty());
        for (long id : listed()) {
            assertTrue(window.desk().store().applicants().applicationsOf(id).stream()
                    .anyMatch(each -> each.employer().equals(employer)), () -> id + " does not work for " + employer);
        }
    }

    @Test
    void theFilterIsOffAfterAFileWasOpened() throws Exception {
        long person = listed().getFirst();
        PermitType type = permits(person).getFirst();
        press(KeyCode.F, true);
        type(String.valueOf((char) ('h' + List.of(PermitType.values()).indexOf(type))));
        window.until(() -> listed().contains(person));
        press(KeyCode.ENTER);
        window.until(() -> window.isShown("purposes"));
        press(KeyCode.ENTER);
        window.until(() -> window.isShown("person-name"));
        press(KeyCode.K, true);
        type("diallo");
        window.until(() -> !listed().isEmpty());
        assertFalse(window.isShown("filter-on-" + type));
    }

    private List<PermitType> permits(long person) {
        return window.desk().store().applicants().applicationsOf(person).stream().map(PermitApplication::permitType).toList();
    }

    private List<Long> listed() throws Exception {
        return asked(() -> ((ListView<?>) window.scene().lookup("#lookup-results")).getItems().stream()
                .map(row -> ((FindPeople.Row) row).applicantId())
                .toList());
    }

    private String field() throws Exception {
        return asked(() -> ((TextInputControl) window.scene().lookup("#lookup")).getText());
    }

    private String footer() throws Exception {
        return asked(() -> window.scene().getRoot().lookupAll(".lookup-footer").stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining()));
    }
}
