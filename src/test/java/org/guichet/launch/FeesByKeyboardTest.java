package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.guichet.domain.fee.Fee;
import org.guichet.domain.fee.FeeService;
import org.guichet.domain.fee.Reduction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor writes what is due, with the keyboard alone, on the real store. */
class FeesByKeyboardTest extends WindowTest {

    @BeforeEach
    void toFees() throws Exception {
        signIn("lefevre");
        for (int i = 0; i < 12 && !window.isShown("fees"); i++) {
            press(KeyCode.PAGE_DOWN, true);
        }
        window.until(() -> window.isShown("fees") && rows() > 0);
    }

    private int rows() throws Exception {
        return asked(() -> window.scene().lookup("#fee-list") instanceof TableView<?> table ? table.getItems().size() : 0);
    }

    private int due() {
        return window.desk().acts().fees().read().table()
                .due(FeeService.VISA_VALIDATION, "VISITOR", Reduction.FULL, LocalDate.now(window.desk().acts().clock()))
                .map(Fee::cents)
                .orElse(-1);
    }

    private void tabTo(String id) throws Exception {
        for (int i = 0; i < 20; i++) {
            if (asked(() -> id.equals(window.scene().getFocusOwner().getId()))) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("Tab never comes to " + id);
    }

    private void write(String id, String text) throws Exception {
        tabTo(id);
        press(KeyCode.A, true);
        type(text);
    }

    @Test
    void aNewAmountIsWrittenHoldsAtOnceAndIsTakenBack() throws Exception {
        int before = due();
        int rows = rows();
        press(KeyCode.ENTER);
        write("fee-from", "02/05/2026");
        write("fee-until", "");
        press(KeyCode.DELETE);
        write("fee-amount", "315,50");
        write("fee-source", "Decision of the site\r");
        window.until(() -> due() == 31_550);
        assertEquals(rows + 1, rows());
        assertTrue(notice().contains("all desks"), notice());
        press(KeyCode.Z, true);
        window.until(() -> due() == before);
        assertEquals(rows, rows());
    }

    @Test
    void whatIsNoAmountStaysInItsFieldAndIsSaid() throws Exception {
        press(KeyCode.ENTER);
        write("fee-from", "02/05/2026");
        write("fee-amount", "three hundred\r");
        assertTrue(asked(() -> window.scene().lookup("#fee-amount").getStyleClass().contains("wrong")));
        assertEquals(0, window.desk().store().fees().written().size());
    }

    @Test
    void aLineIsWithdrawnAndComesBack() throws Exception {
        int rows = rows();
        press(KeyCode.DELETE);
        window.until(() -> rows() == rows - 1);
        press(KeyCode.Z, true);
        window.until(() -> rows() == rows);
        assertEquals(List.of(2L), window.desk().store().fees().written().stream().map(each -> each.version()).toList());
    }
}
