package org.guichet.workflow.queue;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Appointment.Status;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.door.EntryRefusal;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.InMemorySite;
import org.guichet.inmemory.SettableClock;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.Test;

class AdmitApplicantTest {

    private final DeskFixture desk = new DeskFixture();

    private Result<Ticket> admit(Applicant person) {
        return desk.acts.queue().admit().run(desk.agent, person.id(), false);
    }

    @Test
    void whoHasAConfirmedSlotTodayGetsATicketAndWaits() {
        Ticket ticket = done(admit(LEILA));
        assertEquals(TicketStatus.WAITING, ticket.status());
        assertEquals("B001", ticket.admission().number());
        assertEquals(Optional.of(Instant.parse("2026-11-24T09:00:00Z")), ticket.admission().slotMoment());
        assertEquals(desk.clock.instant(), ticket.admission().admittedAt());
        assertEquals(Optional.of(ticket), desk.site.queue().find(ticket.id()));
    }

    @Test
    void eachTicketHasItsOwnNumber() {
        assertEquals("B001", done(admit(LEILA)).admission().number());
        assertEquals("B002", done(admit(AMADOU)).admission().number());
    }

    @Test
    void nobodyIsAdmittedTwiceForOneSlot() {
        done(admit(LEILA));
        refused(TicketRefusal.ALREADY_ADMITTED, "B001", admit(LEILA));
        assertEquals(1, desk.site.queue().tickets(Synthetic.DAY).size());
    }

    @Test
    void twoSlotsOfTheDayAreOneTicket() {
        desk.site.add(Synthetic.appointment(LEILA, Procedure.BIOMETRICS, LocalTime.of(11, 0)));
        Ticket ticket = done(admit(LEILA));
        assertEquals(
                List.of(Procedure.CARD_PICKUP, Procedure.BIOMETRICS),
                ticket.matters().stream().map(Matter::procedure).toList());
        refused(TicketRefusal.ALREADY_ADMITTED, ticket.admission().number(), admit(LEILA));
        assertEquals(List.of(ticket), desk.site.queue().tickets(Synthetic.DAY));
    }

    @Test
    void aSlotThatIsKnownOnceThePersonIsInIsAddedToTheirTicketThoughTheDoorsAreClosed() {
        Ticket ticket = done(admit(LEILA));
        desk.site.add(Synthetic.appointment(LEILA, Procedure.BIOMETRICS, LocalTime.of(11, 0)));
        done(desk.acts.door().move().close(desk.site.session(Role.SUPERVISOR, DESK), "full"));
        Ticket now = done(admit(LEILA));
        assertEquals(ticket.id(), now.id());
        assertTrue(now.isLeft(Procedure.BIOMETRICS));
    }

    @Test
    void twoSlotsForTheSameMatterAreTwoVisits() {
        desk.site.add(new Appointment("AGAIN", LEILA.id(), Procedure.CARD_PICKUP, Synthetic.DAY.atTime(11, 0), Status.CONFIRMED));
        Ticket first = done(admit(LEILA));
        assertEquals(1, first.matters().size());
        refused(EntryRefusal.ENTRY_ALREADY_USED, first.admission().number(), admit(LEILA));
        done(desk.acts.queue().call().run(desk.agent));
        done(desk.acts.queue().move().finish(desk.agent, first.id()));
        assertEquals("AGAIN", done(admit(LEILA)).admission().appointmentNumber());
    }

    @Test
    void whileTheTicketIsOpenNobodyIsAdmittedAgain() {
        Ticket ticket = done(admit(LEILA));
        done(desk.acts.queue().call().run(desk.agent, ticket.id()));
        refused(TicketRefusal.ALREADY_ADMITTED, "B001", admit(LEILA));
        done(desk.acts.queue().move().hold(desk.agent, ticket.id(), HoldReason.BUYS_A_STAMP, null));
        refused(TicketRefusal.ALREADY_ADMITTED, "B001", admit(LEILA));
    }

    @Test
    void whoMissedTheCallIsLetInAgainWithTheSameTicket() {
        Ticket ticket = done(admit(LEILA));
        done(desk.acts.queue().call().run(desk.agent, ticket.id()));
        done(desk.acts.queue().move().markMissed(desk.agent, ticket.id()));
        Ticket again = done(admit(LEILA));
        assertEquals(ticket.id(), again.id());
        assertEquals(TicketStatus.WAITING, again.status());
        assertEquals(1, desk.site.queue().tickets(Synthetic.DAY).size());
    }

    @Test
    void aSlotThatWasServedLetsNobodyInAgain() {
        Ticket ticket = done(admit(LEILA));
        done(desk.acts.queue().call().run(desk.agent, ticket.id()));
        done(desk.acts.queue().move().finish(desk.agent, ticket.id()));
        refused(TicketRefusal.SLOT_ALREADY_SERVED, "B001", admit(LEILA));
    }

    @Test
    void withoutASlotTodayNobodyIsAdmitted() {
        desk.clock.pass(Duration.ofDays(1));
        refused(TicketRefusal.NO_APPOINTMENT_TODAY, admit(LEILA));
        refused(TicketRefusal.NO_APPOINTMENT_TODAY, desk.acts.queue().admit().run(desk.agent, 999, false));
    }

    @Test
    void aCancelledSlotIsNoSlot() {
        Applicant ines = Synthetic.person(7, "Tarnbeck", "Inès");
        LocalDateTime slot = Synthetic.DAY.atTime(10, 0);
        for (Appointment.Status status : Appointment.Status.values()) {
            if (status != Appointment.Status.CONFIRMED) {
                desk.site.add(new Appointment("X" + status, ines.id(), Procedure.RENEWAL, slot, status));
            }
        }
        refused(TicketRefusal.NO_APPOINTMENT_TODAY, admit(ines));
    }

    @Test
    void thePriorityNeedSeenAtTheDoorIsNoted() {
        assertTrue(done(desk.acts.queue().admit().run(desk.agent, NOA.id(), true)).admission().priorityNeed());
        assertFalse(done(admit(AMADOU)).admission().priorityNeed());
    }

    @Test
    void theNearestEndOfAnOpenPaperIsTheDeadline() {
        LocalDate friday = Synthetic.DAY.plusDays(3);
        Admission admission = admittedWith(
                Synthetic.application(NOA, PermitType.EMPLOYEE, Synthetic.DAY.plusMonths(3)),
                Synthetic.application(NOA, PermitType.STUDENT, friday));
        assertEquals(friday, admission.legalDeadline());
        assertFalse(admission.employmentAtStake());
    }

    /** Papers of a closed application have been replaced long ago: they must not put anybody first. */
    @Test
    void thePapersOfAClosedApplicationAreNoDeadline() {
        Admission admission = admittedWith(
                Synthetic.application(NOA, PermitType.TALENT, Synthetic.DAY.minusYears(1)).with(PermitApplication.Status.CLOSED));
        assertEquals(null, admission.legalDeadline());
        assertFalse(admission.employmentAtStake());
    }

    @Test
    void aTalentOrPostedWorkersApplicationPutsEmploymentAtStake() {
        assertTrue(admittedWith(Synthetic.application(NOA, PermitType.TALENT, Synthetic.DAY)).employmentAtStake());
        assertTrue(admittedWith(Synthetic.application(NOA, PermitType.ICT_POSTED_WORKER, Synthetic.DAY)).employmentAtStake());
    }

    private static Admission admittedWith(PermitApplication... applications) {
        SettableClock clock = SettableClock.at(Synthetic.DAY, LocalTime.of(9, 30));
        SiteData data = new SiteData(
                List.of(NOA),
                List.of(applications),
                List.of(Synthetic.appointment(NOA, Procedure.RENEWAL, LocalTime.of(10, 0))),
                List.of(),
                List.of(DeskFixture.DESK),
                List.of());
        InMemorySite site = new InMemorySite(clock, data);
        return done(site.acts().queue().admit().run(site.session(Role.RECEPTION, DeskFixture.DESK), NOA.id(), false))
                .admission();
    }

    @Test
    void whoIsTurnedAwayAtADeskIsRecordedAsAtTheDoor() {
        done(admit(LEILA));
        refused(TicketRefusal.ALREADY_ADMITTED, "B001", admit(LEILA));
        String number = Synthetic.appointment(LEILA, Procedure.CARD_PICKUP, LocalTime.of(10, 0)).number();
        AuditEntry last = desk.site.trail().latest(1).getFirst();
        assertEquals(new AuditedAct.EntryRefused("ALREADY_ADMITTED", "B001", number), last.act());
        assertEquals(LEILA.id(), last.applicantId());

        desk.clock.pass(Duration.ofDays(1));
        refused(TicketRefusal.NO_APPOINTMENT_TODAY, "", admit(NOA));
        assertEquals(
                new AuditedAct.EntryRefused("NO_APPOINTMENT_TODAY", "", null), desk.site.trail().latest(1).getFirst().act());
    }
}
