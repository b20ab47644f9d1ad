package org.guichet.domain.takeover;

import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.document.DatumKind;
import org.guichet.inmemory.DeskFixture;
import org.guichet.workflow.document.TakeOver;
import org.guichet.workflow.file.PersonFile;
import org.junit.jupiter.api.Test;

/** What is put right keeps what stood there, who changed it, when and why. */
class RectificationTest {

    private final DeskFixture desk = new DeskFixture();
    private final TakeOver takeOver = desk.acts.documents().takeOver();

    @Test
    void theOlderValueWhoWhenAndWhyStayBesideTheNewOne() {
        done(takeOver.rectify(desk.agent, LEILA.id(), DatumKind.PHONE, " +33 6 01 ", "Mistyped"));
        desk.clock.passMinutes(5);
        TakenData data = done(takeOver.rectify(desk.colleague, LEILA.id(), DatumKind.PHONE, "+33 6 02", "A new number"));
        assertEquals(List.of("+33 6 01", "+33 6 02"), data.data().stream().map(TakenDatum::value).toList());
        TakenDatum first = data.data().getFirst();
        assertEquals("agent Mistyped rectified", first.agent() + " " + first.reason() + " " + first.document());
        assertEquals(desk.clock.instant().minusSeconds(300), first.at());
        assertEquals("+33 6 02", opened().contact().phone());
        assertEquals("+33 6 01", done(takeOver.undo(desk.agent, LEILA.id(), DatumKind.PHONE)).value(DatumKind.PHONE).orElseThrow());
    }

    @Test
    void nothingMayStandThereAnyMore() {
        done(takeOver.rectify(desk.agent, LEILA.id(), DatumKind.EMAIL, "", "Wants no e-mail"));
        assertEquals("", opened().contact().email());
    }

    @Test
    void whoSomebodyIsIsNotPutRightHereAndAReasonIsNeeded() {
        refused(TakeoverRefusal.DATUM_NOT_RECTIFIABLE, takeOver.rectify(desk.agent, LEILA.id(), DatumKind.SURNAME, "Other", "x"));
        refused(TakeoverRefusal.DATUM_REASON_NOT_POSSIBLE, takeOver.rectify(desk.agent, LEILA.id(), DatumKind.CITY, "Lyon", " "));
        refused(TakeoverRefusal.DATUM_REASON_NOT_POSSIBLE,
                takeOver.rectify(desk.agent, LEILA.id(), DatumKind.CITY, "Lyon", "x".repeat(TakeoverAct.REASON_LENGTH + 1)));
        refused(TakeoverRefusal.DATUM_NOT_POSSIBLE, takeOver.rectify(desk.agent, LEILA.id(), DatumKind.CITY, "x".repeat(401), "x"));
        done(takeOver.rectify(desk.agent, LEILA.id(), DatumKind.CITY, "Lyon", "x"));
        refused(TakeoverRefusal.DATUM_UNCHANGED, takeOver.rectify(desk.agent, LEILA.id(), DatumKind.CITY, "Lyon", "y"));
    }

    private PersonFile opened() {
        return done(desk.acts.openFile().run(desk.agent, LEILA.id(), Purpose.CORRECTION));
    }
}
