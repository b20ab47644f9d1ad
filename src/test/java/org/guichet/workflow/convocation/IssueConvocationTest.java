package org.guichet.workflow.convocation;

import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Appointment.Status;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.convocation.ConvocationReading;
import org.guichet.domain.convocation.ConvocationSeal;
import org.guichet.domain.convocation.Convocations;
import org.guichet.domain.door.ConvocationRefusal;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.junit.jupiter.api.Test;

/** The paper that somebody lost is made again, and the trail says for whom and how. */
class IssueConvocationTest {

    private static final Appointment LEILAS = Synthetic.appointment(LEILA, Procedure.CARD_PICKUP, LocalTime.of(10, 0));

    private final DeskFixture desk = new DeskFixture();

    @Test
    void theCodeOnThePaperIsTheAppointmentsAndTheIssueIsInTheTrail() {
        IssueConvocation issue = desk.acts.door().convocation().orElseThrow();
        byte[] paper = done(issue.run(desk.agent, LEILA, LEILAS, Locale.FRANCE, Medium.PAPER));
        var reading = ConvocationSeal.read(new String(paper, StandardCharsets.US_ASCII), Convocations.RING);
        assertEquals(LEILAS.number(), ((ConvocationReading.Genuine) reading).convocation().appointmentNumber());
        var last = desk.site.ledger().operations().getLast();
        assertEquals(new AuditedAct.ConvocationIssued(LEILAS.number(), Medium.PAPER), last.act());
        assertEquals(String.valueOf(LEILA.id()), last.aggregate().key());
    }

    @Test
    void anAppointmentThatFitsIntoNoCodeIsRefusedByItsNumber() {
        IssueConvocation issue = new IssueConvocation(_ -> Optional.empty(), (_, _, _, _) -> new byte[0], desk.site.ledger());
        int before = desk.site.ledger().operations().size();
        refused(
                ConvocationRefusal.CONVOCATION_NOT_SEALABLE, LEILAS.number(),
                issue.run(desk.agent, LEILA, LEILAS, Locale.FRANCE, Medium.SCREEN));
        assertEquals(before, desk.site.ledger().operations().size());
    }

    @Test
    void theNextConfirmedSlotIsTheOneThatCounts() {
        LocalDateTime ten = Synthetic.DAY.atTime(10, 0);
        List<Appointment> all = List.of(
                slot("LATER", ten.plusDays(9), Status.CONFIRMED),
                slot("TODAY", ten, Status.CONFIRMED),
                slot("GONE", ten.minusDays(1), Status.CONFIRMED),
                slot("REVOKED", ten.minusHours(1), Status.CANCELLED_BY_SERVICE));
        assertEquals("TODAY", IssueConvocation.next(all, Synthetic.DAY).orElseThrow().number());
        assertEquals(Optional.empty(), IssueConvocation.next(all, Synthetic.DAY.plusDays(10)));
    }

    private static Appointment slot(String number, LocalDateTime at, Status status) {
        return new Appointment(number, LEILA.id(), Procedure.RENEWAL, at, status);
    }
}
