package org.guichet.workflow.rebooking;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.convocation.Convocation;
import org.guichet.domain.convocation.Convocations;
import org.guichet.domain.door.EntryRefusal;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.rebooking.Agenda;
import org.guichet.domain.rebooking.RebookingRefusal;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.InMemorySite;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.rebooking.PlanDates.Proposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new date for whoever could not be received, within the site's slots. */
class RebookTest {

    private static final LocalDate WEDNESDAY = Synthetic.DAY.plusDays(1);

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession reception = desk.site.session(Role.RECEPTION, DESK);
    private final RebookingActs acts = desk.acts.door().rebooking();

    @BeforeEach
    void oneOfEachAnHour() {
        desk.site.setAgenda(Agenda.read("MON,TUE,WED,THU,FRI 09:00-14:00/60 CARD_PICKUP=1 RENEWAL=1").orElseThrow());
    }

    private Appointment appointment(long person) {
        return desk.site.appointments().ofApplicant(person).getFirst();
    }

    private Redated redated(long person, LocalDateTime to) {
        return done(acts.rebook().run(reception, done(acts.plan().plan(reception, appointment(person), to)), "doors closed"));
    }

    private String convocation(Appointment appointment) {
        return Convocations.sealed(new Convocation(
                InMemorySite.SITE, appointment.number(), "", appointment.procedure(), appointment.slot()));
    }

    @Test
    void theOldConvocationSaysTheNewDateAndTheNewOneIsForThatDay() {
        Appointment before = appointment(LEILA.id());
        LocalDateTime to = done(acts.plan().propose(reception, before.number(), 3)).slots().getFirst();
        assertEquals(WEDNESDAY.atTime(9, 0), to);
        Redated moved = redated(LEILA.id(), to);
        assertEquals(to, moved.appointments().getFirst().slot());
        refused(EntryRefusal.ENTRY_MOVED, to.toString(), desk.acts.door().admit().scan(reception, convocation(before), Set.of()));
        String fresh = convocation(moved.appointments().getFirst());
        refused(EntryRefusal.ENTRY_WRONG_DAY, WEDNESDAY.toString(), desk.acts.door().admit().scan(reception, fresh, Set.of()));
        desk.clock.passMinutes(24 * 60 - 40);
        assertEquals(LEILA.id(), done(desk.acts.door().admit().scan(reception, fresh, Set.of())).admission().applicantId());
    }

    @Test
    void takenBackTheOldConvocationIsGoodAgain() {
        Appointment before = appointment(LEILA.id());
        Redated moved = redated(LEILA.id(), WEDNESDAY.atTime(9, 0));
        done(acts.rebook().undo(reception, moved));
        assertEquals(before, appointment(LEILA.id()));
        assertEquals(TicketStatus.WAITING, done(desk.acts.door().admit().scan(reception, convocation(before), Set.of())).status());
        refused(RebookingRefusal.NO_REBOOKING_TO_UNDO, acts.rebook().undo(reception, moved));
    }

    @Test
    void theLastPlaceOfASlotIsGivenOnceAlsoWhereTwoPlannedItAtTheSameTime() {
        LocalDateTime nine = WEDNESDAY.atTime(9, 0);
        RebookingPlan leila = done(acts.plan().plan(reception, appointment(LEILA.id()), nine));
        RebookingPlan amadou = done(acts.plan().plan(reception, appointment(AMADOU.id()), nine));
        done(acts.rebook().run(reception, leila, "late"));
        refused(RebookingRefusal.SLOT_FULL, nine.toString(), acts.rebook().run(reception, amadou, "late"));
        assertEquals(Synthetic.DAY, appointment(AMADOU.id()).slot().toLocalDate());
        assertEquals(nine.plusHours(1), done(acts.plan().propose(reception, appointment(AMADOU.id()).number(), 1)).slots().getFirst());
        refused(RebookingRefusal.SLOT_FULL, nine.toString(), acts.rebook().run(
                reception, done(acts.plan().plan(reception, appointment(AMADOU.id()), nine)), "late"));
    }

    @Test
    void whoseRightEndsFirstGetsTheFirstDateAndOneStepTakesAllBack() {
        desk.site.add(Synthetic.application(AMADOU, PermitType.STUDENT, Synthetic.DAY.plusDays(4)));
        List<String> all = List.of(LEILA.id(), AMADOU.id(), NOA.id()).stream().map(id -> appointment(id).number()).toList();
        RebookingPlan plan = done(acts.plan().plan(reception, all));
        assertEquals(List.of(), plan.left());
        Redated moved = done(acts.rebook().run(reception, plan, "doors closed at noon"));
        assertEquals(WEDNESDAY.atTime(9, 0), appointment(AMADOU.id()).slot());
        assertEquals(WEDNESDAY.atTime(10, 0), appointment(LEILA.id()).slot());
        assertEquals(WEDNESDAY.atTime(9, 0), appointment(NOA.id()).slot(), "another matter has its own slots");
        assertTrue(desk.acts.door().read().run().toCome().isEmpty(), "nobody is left to be re-dated");
        done(acts.rebook().undo(reception, moved));
        assertEquals(3, desk.acts.door().read().run().toCome().size());
    }

    @Test
    void whoWaitsLeavesTheQueueWithTheNewDateAndStandsThereAgainWhenItIsTakenBack() {
        Ticket ticket = done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        Redated moved = redated(LEILA.id(), WEDNESDAY.atTime(9, 0));
        assertEquals(TicketStatus.WITHDRAWN, desk.site.queue().find(ticket.id()).orElseThrow().status());
        done(acts.rebook().undo(reception, moved));
        assertEquals(TicketStatus.WAITING, desk.site.queue().find(ticket.id()).orElseThrow().status());
    }

    @Test
    void whoIsAtADeskStaysAndIsNamedWithTheReason() {
        Ticket called = done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        done(desk.acts.queue().call().run(desk.agent));
        RebookingPlan plan = done(acts.plan().plan(
                reception, List.of(appointment(LEILA.id()).number(), appointment(AMADOU.id()).number())));
        assertEquals(List.of(AMADOU.id()), plan.planned().stream().map(each -> each.appointment().applicantId()).toList());
        assertEquals(RebookingRefusal.REBOOKING_IN_QUEUE, plan.left().getFirst().why());
        assertEquals(called.admission().number(), plan.left().getFirst().detail());
    }

    @Test
    void whoMissedTheCallIsGivenANewDateAndIsNotLetInByTheOldTicket() {
        done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        Ticket called = done(desk.acts.queue().call().run(desk.agent));
        done(desk.acts.queue().move().markMissed(desk.agent, called.id()));
        redated(LEILA.id(), WEDNESDAY.atTime(9, 0));
        refused(EntryRefusal.ENTRY_WRONG_DAY, desk.acts.door().admit().person(reception, LEILA.id(), Set.of()));
    }

    @Test
    void aNewDateOnWhichThePersonHasComeIsNotTakenBack() {
        Redated moved = redated(LEILA.id(), WEDNESDAY.atTime(9, 0));
        desk.clock.passMinutes(24 * 60 - 40);
        Ticket ticket = done(desk.acts.door().admit().person(reception, LEILA.id(), Set.of()));
        refused(RebookingRefusal.REBOOKING_IN_QUEUE, ticket.admission().number(), acts.rebook().undo(reception, moved));
    }

    @Test
    void aMatterWithoutSlotsIsToldSo() {
        desk.site.setAgenda(Agenda.read("TUE 09:00-14:00/60 CARD_PICKUP=1").orElseThrow());
        refused(RebookingRefusal.NO_AGENDA, acts.plan().propose(reception, appointment(NOA.id()).number(), 3));
        RebookingPlan plan = done(acts.plan().plan(reception, List.of(appointment(NOA.id()).number())));
        refused(RebookingRefusal.NO_AGENDA, acts.rebook().run(reception, plan, "late"));
    }

    @Test
    void aPersonWithoutAPaperIsProposedADateForTheNearestOfTheirs() {
        desk.site.add(new Appointment(
                "RDV-LATER", NOA.id(), Procedure.RENEWAL, Synthetic.DAY.plusDays(9).atTime(LocalTime.NOON), Appointment.Status.CONFIRMED));
        Proposals proposals = done(acts.plan().propose(reception, NOA.id(), 2));
        assertEquals(Synthetic.DAY, proposals.appointment().slot().toLocalDate());
        assertEquals(List.of(WEDNESDAY.atTime(9, 0), WEDNESDAY.atTime(12, 0)), proposals.slots());
    }

    @Test
    void theTrailNamesThePersonAndTheReason() {
        redated(LEILA.id(), WEDNESDAY.atTime(9, 0));
        assertTrue(desk.site.trail().latest(2).stream().allMatch(entry -> entry.applicantId() == LEILA.id()));
    }

    /** A ticket for several matters is left alone: with it the person would lose the others. */
    @Test
    void aTicketOfSeveralMattersStaysInTheQueueWhicheverOfThemIsToBeMoved() {
        Appointment second = Synthetic.appointment(LEILA, Procedure.RENEWAL, LocalTime.of(11, 0));
        desk.site.add(second);
        Ticket ticket = done(desk.acts.door().admit().scan(reception, convocation(appointment(LEILA.id())), Set.of()));
        assertEquals(2, ticket.matters().size());
        for (Appointment each : desk.site.appointments().ofApplicant(LEILA.id())) {
            RebookingPlan plan = done(acts.plan().plan(reception, each, WEDNESDAY.atTime(9, 0)));
            assertEquals(List.of(), plan.planned());
            assertEquals(RebookingRefusal.REBOOKING_IN_QUEUE, plan.left().getFirst().why());
            assertEquals(ticket.admission().number(), plan.left().getFirst().detail());
        }
    }

    @Test
    void aNewDateIsNotTakenBackOnceItsPersonHasComeForItBesideAnotherMatter() {
        Redated moved = redated(LEILA.id(), WEDNESDAY.atTime(10, 0));
        desk.site.add(new Appointment("RDV-OTHER", LEILA.id(), Procedure.RENEWAL, WEDNESDAY.atTime(9, 0), Appointment.Status.CONFIRMED));
        desk.clock.passMinutes(24 * 60 - 40);
        Appointment other = desk.site.appointments().find("RDV-OTHER").orElseThrow();
        Ticket ticket = done(desk.acts.door().admit().scan(reception, convocation(other), Set.of()));
        assertEquals("RDV-OTHER", ticket.admission().appointmentNumber());
        assertEquals(2, ticket.matters().size());
        refused(RebookingRefusal.REBOOKING_IN_QUEUE, ticket.admission().number(), acts.rebook().undo(reception, moved));
    }
}
