package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.takeover.TakenDatum;
import org.junit.jupiter.api.Test;

/** An agent puts right how the person at the desk is reached, and takes it back. */
class RectifyByKeyboardTest extends WindowTest {

    @Test
    void aNumberIsPutRightWithItsReasonAndTakenBack() throws Exception {
        signIn("bernard");
        press(KeyCode.F2);
        window.until(() -> window.inHand().isPresent());
        long person = window.inHand().orElseThrow().admission().applicantId();
        press(KeyCode.F10);
        window.until(() -> window.isShown("rectify-value"));
        asked(() -> {
            window.scene().lookup("#rectify-value").requestFocus();
            return true;
        });
        type("+33 6 00 00 00 99\t\r");
        assertEquals(List.of(), said(person), "not without a reason");
        type("Mistyped\r");
        window.until(() -> !said(person).isEmpty());
        TakenDatum datum = said(person).getFirst();
        assertEquals(
                "PHONE +33 6 00 00 00 99 bernard Mistyped",
                datum.kind() + " " + datum.value() + " " + datum.agent() + " " + datum.reason());
        String before = window.desk().store().applicants().find(person).orElseThrow().phone();
        window.until(() -> asked(() -> texts(window.scene().lookup("#taken"))).contains(before));
        press(KeyCode.Z, true);
        window.until(() -> said(person).isEmpty());
    }

    private static String texts(Node list) {
        return list.lookupAll(".label").stream().map(Label.class::cast).map(Label::getText).collect(Collectors.joining(" "));
    }

    private List<TakenDatum> said(long person) {
        return window.desk().store().takeovers().of(person).data().stream().filter(each -> each.kind() == DatumKind.PHONE).toList();
    }
}
